// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.Booking;
import org.amparo.appointments.BookingState;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.OfficeNumbers;
import org.amparo.appointments.ReceiveVisitors;
import org.amparo.appointments.Visit;
import org.amparo.country.Words;
import org.amparo.registration.KnownVisitors;
import org.amparo.registration.KnownVisitors.Known;
import org.amparo.registration.PresenceState;
import org.amparo.registration.Presences;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts an office's day into words. */
@Component
class TodayViews {

    private static final int LONG = 30;
    private static final int TOO_LONG = 45;

    private final ReceiveVisitors receive;
    private final Bookings bookings;
    private final OfficeNumbers numbers;
    private final OfficeCalendar calendar;
    private final NextFree nextFree;
    private final KnownVisitors visitors;
    private final Presences presences;
    private final Frames frames;
    private final Clock clock;
    private final String portal;

    TodayViews(
            ReceiveVisitors receive,
            Bookings bookings,
            OfficeNumbers numbers,
            OfficeCalendar calendar,
            NextFree nextFree,
            KnownVisitors visitors,
            Presences presences,
            Frames frames,
            Clock clock,
            @Value("${amparo.origin.portal:http://localhost:8080}") String portal) {
        this.receive = receive;
        this.bookings = bookings;
        this.numbers = numbers;
        this.calendar = calendar;
        this.nextFree = nextFree;
        this.visitors = visitors;
        this.presences = presences;
        this.frames = frames;
        this.clock = clock;
        this.portal = portal;
    }

    /** Filters: a purpose and a language, each empty for all. */
    record Wanted(String purpose, String language) {
        static final Wanted ALL = new Wanted("", "");

        boolean isFiltered() {
            return !equals(ALL);
        }
    }

    TodayView of(String office, Wanted wanted, String notice, boolean deskMissing, Officer officer, Words words) {
        var waiting = receive.waiting(office, officer);
        var day = receive.ofDay(office, calendar.today(office), officer);
        var booked = bookings.ofDay(office, calendar.today(office), officer).stream()
                .filter(one -> one.state() == BookingState.BOOKED)
                .toList();
        var known = known(waiting, booked, officer);
        var shown = waiting.stream()
                .filter(visit -> wanted.purpose().isEmpty() || visit.service().equals(wanted.purpose()))
                .filter(visit ->
                        wanted.language().isEmpty() || language(visit, known).equals(wanted.language()))
                .toList();
        return new TodayView(
                frames.of(officer, "today", words),
                office,
                frames.offices(officer, office),
                figures(office, words),
                waiting.stream()
                        .map(Visit::service)
                        .distinct()
                        .sorted()
                        .map(service -> new Choice(service, purpose(service, words), service.equals(wanted.purpose())))
                        .toList(),
                waiting.stream()
                        .map(visit -> language(visit, known))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .sorted()
                        .map(code -> new Choice(code, Spoken.label(code, words), code.equals(wanted.language())))
                        .toList(),
                wanted.isFiltered(),
                shown.stream().map(visit -> line(visit, known, words)).toList(),
                waiting.size(),
                booked.stream().map(one -> expected(one, known, words)).toList(),
                day.stream().filter(visit -> !visit.isWaiting()).toList().reversed().stream()
                        .map(visit -> closed(visit, words))
                        .toList(),
                receive.atDesk(officer).map(visit -> atDesk(visit, officer, words)),
                receive.lastDesk(office, officer),
                shown.stream().findFirst().map(visit -> why(visit, words)).orElse(""),
                notice,
                deskMissing,
                portal + "/screen/" + office);
    }

    /** Where somebody's visit goes on: their application, or finding out which it is. */
    String onwards(Visit visit, Officer officer) {
        return visit.subject()
                .filter(subject -> officer.may(Permission.READ_APPLICATION))
                .filter(subject -> Optional.ofNullable(
                                visitors.of(List.of(subject), officer).get(subject))
                        .filter(one -> officer.offices().contains(one.office()))
                        .isPresent())
                .map(subject -> "/work/applications/" + subject)
                .orElse("/work/today/visits/" + visit.id());
    }

    static String purpose(String service, Words words) {
        return words.has("purpose." + service) ? words.text("purpose." + service) : service;
    }

    static String urgent(Visit visit, Words words) {
        return urgent(visit.urgent(), words);
    }

    private static String urgent(String key, Words words) {
        return Urgency.find(key)
                .map(why -> words.text("work.today.urgent." + why.key()))
                .orElse(key);
    }

    String time(Visit visit, Words words) {
        return words.time(calendar.wall(visit.office(), visit.arrivedAt()).toLocalTime());
    }

    private Map<UUID, Known> known(List<Visit> waiting, List<Booking> booked, Officer officer) {
        var subjects = Stream.concat(
                        waiting.stream().flatMap(visit -> visit.subject().stream()),
                        booked.stream().map(Booking::subject))
                .distinct()
                .toList();
        return visitors.of(subjects, officer);
    }

    /** The one an interpreter is needed for or the person named, else that of the application. */
    private static String language(Visit visit, Map<UUID, Known> known) {
        return visit.language().isEmpty()
                ? visit.subject()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(one -> Spoken.of(one.language()))
                        .orElse("")
                : visit.language();
    }

    private List<TodayView.Figure> figures(String office, Words words) {
        var now = numbers.of(office);
        var minutes = words.text("work.today.minutes");
        return List.of(
                figure("waiting", OptionalInt.of(now.waiting()), "", words),
                figure("at-desk", OptionalInt.of(now.atDesk()), "", words),
                figure("served", OptionalInt.of(now.served()), "", words),
                figure("left", OptionalInt.of(now.left()), "", words),
                figure("median", now.medianWait(), minutes, words),
                figure("longest", now.longestWait(), minutes, words),
                figure("desk", now.medianDesk(), minutes, words),
                figure("missed", now.missedOfHundred(), "%", words),
                new TodayView.Figure(
                        words.text("work.today.figure.next"),
                        nextFree.day(office).map(words::shortDate).orElse(""),
                        "",
                        true));
    }

    private static TodayView.Figure figure(String key, OptionalInt number, String unit, Words words) {
        return new TodayView.Figure(
                words.text("work.today.figure." + key),
                number.isPresent() ? String.valueOf(number.getAsInt()) : "",
                number.isPresent() ? unit : "");
    }

    private TodayView.Line line(Visit visit, Map<UUID, Known> known, Words words) {
        var minutes = (int) Duration.between(visit.arrivedAt(), clock.instant()).toMinutes();
        var tone = minutes > TOO_LONG ? "over" : minutes > LONG ? "soon" : "";
        return new TodayView.Line(
                visit.id(),
                visit.ticket(),
                time(visit, words),
                visit.subject()
                        .flatMap(id -> Optional.ofNullable(known.get(id)))
                        .map(Known::called)
                        .orElse(""),
                purpose(visit.service(), words),
                Spoken.label(language(visit, known), words),
                words.text(tone.isEmpty() ? "work.today.wait" : "work.today.wait." + tone, minutes),
                tone,
                tags(visit, language(visit, known), words));
    }

    private List<TodayView.Tag> tags(Visit visit, String language, Words words) {
        var tags = new ArrayList<TodayView.Tag>();
        if (!visit.urgent().isEmpty()) {
            tags.add(new TodayView.Tag("bad", "alert", urgent(visit, words)));
        }
        if (!calendar.termsToday(visit.office()).speaks(language)) {
            tags.add(new TodayView.Tag("warn", "talk", words.text("work.today.tag.interpreter")));
        }
        if (visit.people() > 1) {
            tags.add(new TodayView.Tag("", "family", words.text("work.today.tag.people", visit.people())));
        }
        if (visit.subject()
                .flatMap(presences::state)
                .filter(PresenceState.SUMMONED::equals)
                .isPresent()) {
            tags.add(new TodayView.Tag("warn", "letter", words.text("work.today.tag.summoned")));
        }
        return tags;
    }

    private TodayView.Expected expected(Booking booking, Map<UUID, Known> known, Words words) {
        var person = Optional.ofNullable(known.get(booking.subject()));
        return new TodayView.Expected(
                booking.id(),
                words.time(calendar.wall(booking.office(), booking.startsAt()).toLocalTime()),
                person.map(Known::called).orElse(""),
                person.map(Known::controlNumber).orElse(""),
                purpose(booking.service(), words),
                booking.people() > 1 ? words.text("work.today.tag.people", booking.people()) : "",
                booking.startsAt().isBefore(clock.instant()));
    }

    private TodayView.Closed closed(Visit visit, Words words) {
        var state = visit.end().map(end -> end.name().toLowerCase(Locale.ROOT)).orElse("desk");
        return new TodayView.Closed(
                visit.id(), visit.ticket(), words.text("work.today.state." + state, visit.desk()), time(visit, words));
    }

    private TodayView.AtDesk atDesk(Visit visit, Officer officer, Words words) {
        var since = calendar.wall(visit.office(), visit.calledAt().orElse(visit.arrivedAt()));
        var today = visit.day().equals(calendar.today(visit.office()));
        var said = today ? words.time(since.toLocalTime()) : words.moment(since);
        return new TodayView.AtDesk(
                visit.id(),
                visit.ticket(),
                words.text("work.today.at-desk", visit.ticket(), visit.desk(), said),
                onwards(visit, officer),
                today);
    }

    private String why(Visit visit, Words words) {
        if (!visit.urgent().isEmpty()) {
            return words.text("work.today.why.urgent", urgent(visit, words));
        }
        return visit.bookedFor()
                .map(at -> words.text(
                        "work.today.why.expected",
                        words.time(calendar.wall(visit.office(), at).toLocalTime())))
                .orElseGet(() -> words.text("work.today.why.came", time(visit, words)));
    }
}
