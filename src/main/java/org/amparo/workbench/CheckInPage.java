// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.Arrival;
import org.amparo.appointments.Booking;
import org.amparo.appointments.BookingState;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.ReceiveVisitors;
import org.amparo.country.Words;
import org.amparo.registration.ApplicationSummary;
import org.amparo.registration.Applications;
import org.amparo.registration.KnownVisitors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Somebody says they are there: by the code of their appointment, typed or read by a scanner that types, or by number or name.
 * What is typed is posted, for it must not stand in an address. Nobody is sent away: who is expected elsewhere or not at all
 * can be taken here and now.
 */
@Controller
class CheckInPage {

    private final ReceiveVisitors receive;
    private final Applications applications;
    private final KnownVisitors visitors;
    private final Bookings bookings;
    private final OfficeCalendar calendar;
    private final OwnOffice offices;
    private final Frames frames;

    CheckInPage(
            ReceiveVisitors receive,
            Applications applications,
            KnownVisitors visitors,
            Bookings bookings,
            OfficeCalendar calendar,
            OwnOffice offices,
            Frames frames) {
        this.receive = receive;
        this.applications = applications;
        this.visitors = visitors;
        this.bookings = bookings;
        this.calendar = calendar;
        this.offices = offices;
        this.frames = frames;
    }

    @PostMapping("/work/today/check-in")
    @Allowed(Permission.RECEIVE_VISITORS)
    String checkIn(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(name = "q", defaultValue = "") String typed,
            Officer officer,
            Words words,
            Model model) {
        var here = offices.of(office, officer);
        return switch (receive.arrive(typed, here, officer)) {
            case Arrival.Here there -> ticket(there);
            case Arrival.Elsewhere other -> elsewhere(other.booking(), here, typed, officer, words, model);
            case Arrival.Unknown none -> {
                model.addAttribute("page", found(here, typed, officer, words));
                yield "workbench/check-in";
            }
        };
    }

    /** Somebody of the list of today. */
    @PostMapping("/work/today/bookings/{id}/arrived")
    @Allowed(Permission.RECEIVE_VISITORS)
    String arrived(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String office,
            Officer officer,
            Words words,
            Model model) {
        var here = offices.of(office, officer);
        return switch (receive.arriveFor(id, here, officer)) {
            case Arrival.Here there -> ticket(there);
            case Arrival.Elsewhere other -> elsewhere(other.booking(), here, "", officer, words, model);
            case Arrival.Unknown none -> "redirect:/work/today?office=" + here;
        };
    }

    private static String ticket(Arrival.Here there) {
        return "redirect:/work/today/visits/" + there.visit().id() + (there.again() ? "?again=true" : "");
    }

    private String elsewhere(Booking booking, String here, String typed, Officer officer, Words words, Model model) {
        var when = words.moment(calendar.wall(booking.office(), booking.startsAt()));
        var state = booking.state() == BookingState.BOOKED
                ? booking.office().equals(here) ? "day" : "office"
                : booking.state().name().toLowerCase(Locale.ROOT);
        model.addAttribute(
                "page",
                new CheckInView(
                        frames.of(officer, "today", words),
                        here,
                        typed.strip(),
                        Optional.of(new CheckInView.Elsewhere(
                                booking.subject(),
                                words.text("work.today.elsewhere." + state, frames.office(booking.office()), when),
                                TodayViews.purpose(booking.service(), words),
                                booking.service(),
                                booking.interpreter(),
                                booking.people(),
                                bookings.held(booking.subject(), booking.service())
                                        .isPresent(),
                                isTheirs(booking.subject(), officer))),
                        List.of()));
        return "workbench/check-in";
    }

    private boolean isTheirs(UUID subject, Officer officer) {
        return officer.may(Permission.READ_APPLICATION)
                && Optional.ofNullable(visitors.of(List.of(subject), officer).get(subject))
                        .filter(one -> officer.offices().contains(one.office()))
                        .isPresent();
    }

    private CheckInView found(String here, String typed, Officer officer, Words words) {
        var found = officer.may(Permission.READ_APPLICATION)
                ? applications.search(typed, officer)
                : List.<ApplicationSummary>of();
        var today = bookings.ofDay(here, calendar.today(here), officer);
        return new CheckInView(
                frames.of(officer, "today", words),
                here,
                typed.strip(),
                Optional.empty(),
                found.stream().map(one -> found(one, today, words)).toList());
    }

    private CheckInView.Found found(ApplicationSummary one, List<Booking> today, Words words) {
        var booking = today.stream()
                .filter(booked -> booked.subject().equals(one.id()))
                .filter(booked -> booked.state() == BookingState.BOOKED || booked.state() == BookingState.CAME)
                .findFirst();
        return new CheckInView.Found(
                one.id(),
                one.controlNumber(),
                one.name(),
                booking.map(Booking::id),
                booking.map(booked -> words.text(
                                "work.today.expected-at",
                                words.time(calendar.wall(booked.office(), booked.startsAt())
                                        .toLocalTime())))
                        .orElse(words.text("work.today.expected-not")));
    }
}
