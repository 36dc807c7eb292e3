// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.appointments.Booking;
import org.amparo.appointments.BookingState;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.CallOff;
import org.amparo.appointments.FreeTime;
import org.amparo.appointments.FreeTimes;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.Party;
import org.amparo.appointments.Visitor;
import org.amparo.appointments.WaitForSlot;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.Words;
import org.amparo.kernel.TypedTime;
import org.amparo.registration.ApplicationView;
import org.amparo.registration.Applications;
import org.amparo.registration.VisitNeeds;
import org.springframework.stereotype.Component;

/** Makes the page on which an officer gives somebody a time. */
@Component
class GiveTimeViews {

    private static final int TIMES = 36;
    private static final int OTHERS = 6;

    private final Applications applications;
    private final VisitNeeds needs;
    private final OfficeCalendar calendar;
    private final FreeTimes freeTimes;
    private final Bookings bookings;
    private final WaitForSlot waitForSlot;
    private final CallOff callOff;
    private final DeskViews desk;
    private final Frames frames;
    private final CountryPack pack;
    private final Clock clock;

    GiveTimeViews(
            Applications applications,
            VisitNeeds needs,
            OfficeCalendar calendar,
            FreeTimes freeTimes,
            Bookings bookings,
            WaitForSlot waitForSlot,
            CallOff callOff,
            DeskViews desk,
            Frames frames,
            CountryPack pack,
            Clock clock) {
        this.applications = applications;
        this.needs = needs;
        this.calendar = calendar;
        this.freeTimes = freeTimes;
        this.bookings = bookings;
        this.waitForSlot = waitForSlot;
        this.callOff = callOff;
        this.desk = desk;
        this.frames = frames;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * What the officer asks for, as typed: every field may be empty or wrong.
     *
     * @param people empty for everybody of the application
     * @param from first day to show; empty for the first there is
     * @param at the moment chosen
     * @param move shows times although one is held
     */
    record Typed(
            String service,
            String office,
            String people,
            boolean accessible,
            String from,
            String at,
            boolean move,
            String reason) {

        static Typed of(String service) {
            return new Typed(service, "", "", false, "", "", false, "");
        }

        Typed from(LocalDate day) {
            return new Typed(service, office, people, accessible, day.toString(), at, move, reason);
        }
    }

    /** What went wrong, or well. */
    record Outcome(Map<String, String> errors, String refused, String done) {
        static final Outcome NONE = new Outcome(Map.of(), "", "");
    }

    /** Whom it is about, and for what. */
    record Person(
            ApplicationView application,
            String service,
            Optional<Booking> held,
            String office,
            String area,
            String language,
            int people) {

        UUID id() {
            return application.id();
        }

        Visitor visitor(int together, boolean accessible) {
            return new Visitor(id(), application.accountId(), new Party(together, accessible, language));
        }
    }

    /** Only somebody of the officer's offices; reading it is logged as reading the application. */
    Person person(UUID id, String service, Officer officer) {
        var application = applications.get(id, officer);
        var known = needs.find(application.accountId())
                .filter(found -> found.application().equals(id));
        var key = service(application, service);
        return new Person(
                application,
                key,
                bookings.held(id, key).filter(this::counts),
                known.map(VisitNeeds.Needs::office).orElse(application.office()),
                known.map(VisitNeeds.Needs::area).orElse(""),
                known.map(VisitNeeds.Needs::language).orElse(""),
                known.map(VisitNeeds.Needs::people).orElse(1));
    }

    /** An offer nobody said yes to in time is over, though nobody cleared it away yet. */
    private boolean counts(Booking booking) {
        return booking.state() == BookingState.BOOKED || booking.isOffered(clock.instant());
    }

    /** The one asked for; else what they hold; else what people come for first. */
    private String service(ApplicationView application, String asked) {
        var services = calendar.rules().services().keySet();
        if (services.contains(asked)) {
            return asked;
        }
        return bookings.heldBy(application.accountId()).stream()
                .filter(booking -> booking.subject().equals(application.id()))
                .map(Booking::service)
                .findFirst()
                .or(() -> calendar.rules().booked())
                .or(() -> services.stream().findFirst())
                .orElseThrow(NoAppointments::new);
    }

    GiveTimeView of(Person person, Typed typed, Outcome outcome, Officer officer, Words words) {
        var line = waitForSlot.place(person.id(), person.service());
        var chooses = person.held().isEmpty() || typed.move();
        return new GiveTimeView(
                frames.of(officer, "", words),
                person.id(),
                desk.identity(person.application(), "", words),
                person.service(),
                calendar.rules().services().keySet().stream()
                        .map(key -> new Choice(key, TodayViews.purpose(key, words), key.equals(person.service())))
                        .toList(),
                person.held().map(booking -> held(booking, words)),
                line.map(place -> new GiveTimeView.InLine(
                        frames.office(place.office()), words.text("work.appointment.line.before", place.before()))),
                chooses ? Optional.of(choosing(person, typed, outcome, words)) : Optional.empty(),
                history(person, words),
                typed.reason(),
                outcome.errors(),
                outcome.refused(),
                outcome.done());
    }

    private GiveTimeView.Held held(Booking booking, Words words) {
        return new GiveTimeView.Held(
                booking.id(),
                TodayViews.purpose(booking.service(), words),
                words.moment(calendar.wall(booking.office(), booking.startsAt())),
                frames.office(booking.office()),
                words.text("work.appointment.people.count", booking.people()),
                Spoken.label(booking.interpreter(), words),
                madeBy(booking, words),
                booking.moves(),
                booking.misses(),
                booking.state() == BookingState.OFFERED,
                booking.offeredUntil()
                        .map(until -> words.moment(calendar.wall(booking.office(), until)))
                        .orElse(""),
                !calendar.isThere(booking.office()));
    }

    private GiveTimeView.Choosing choosing(Person person, Typed typed, Outcome outcome, Words words) {
        var bookable = calendar.bookable(person.service());
        var office = office(person, typed, bookable);
        var given = bookable.stream().anyMatch(one -> one.code().equals(office));
        var people = people(person, typed).orElse(person.people());
        var party = new Party(people, typed.accessible(), person.language());
        var times = given && !outcome.refused().equals("TOO_MANY")
                ? freeTimes.forOfficer(office, person.service(), party, since(office, typed), TIMES)
                : List.<FreeTime>of();
        return new GiveTimeView.Choosing(
                office,
                frames.office(office),
                offices(bookable, office),
                typed.people().isEmpty() ? String.valueOf(people) : typed.people(),
                typed.accessible(),
                typed.from(),
                typed.at(),
                days(office, times, words),
                times.size() < TIMES ? "" : times.getLast().day().toString(),
                given,
                !calendar.termsToday(office).speaks(person.language()),
                freeTimes.firstByOffice(person.service(), party, person.area()).stream()
                        .filter(time -> !time.office().equals(office))
                        .limit(OTHERS)
                        .map(time -> new GiveTimeView.Other(
                                time.office(), frames.office(time.office()), words.date(time.day())))
                        .toList(),
                person.held().isPresent());
    }

    /** One that isn't among those to choose from is shown as chosen all the same, with what is wrong about it. */
    private List<Choice> offices(List<Office> bookable, String chosen) {
        var offices = new ArrayList<Choice>();
        if (bookable.stream().noneMatch(one -> one.code().equals(chosen))) {
            offices.add(new Choice(chosen, frames.office(chosen), true));
        }
        bookable.forEach(
                one -> offices.add(new Choice(one.code(), one.name(), one.code().equals(chosen))));
        return offices;
    }

    /** The one asked for; else where they are expected or their application is, when people book there; else the nearest. */
    String office(Person person, Typed typed) {
        return office(person, typed, calendar.bookable(person.service()));
    }

    private String office(Person person, Typed typed, List<Office> bookable) {
        if (calendar.isThere(typed.office())) {
            return typed.office();
        }
        var own = person.held().map(Booking::office).filter(calendar::isThere).orElse(person.office());
        return bookable.stream()
                .map(Office::code)
                .filter(own::equals)
                .findFirst()
                .or(() -> bookable.stream().map(Office::code).findFirst())
                .orElse(own);
    }

    /** How many come; empty when what was typed is no number of people. */
    Optional<Integer> people(Person person, Typed typed) {
        var said = typed.people().strip();
        if (said.isEmpty()) {
            return Optional.of(person.held().map(Booking::people).orElse(person.people()));
        }
        return said.matches("[1-9][0-9]{0,2}") ? Optional.of(Integer.valueOf(said)) : Optional.empty();
    }

    private Instant since(String office, Typed typed) {
        return TypedTime.day(typed.from())
                .map(day -> day.atStartOfDay(calendar.zone(office)).toInstant())
                .orElse(clock.instant());
    }

    private List<GiveTimeView.Day> days(String office, List<FreeTime> times, Words words) {
        var byDay = new LinkedHashMap<LocalDate, List<GiveTimeView.Time>>();
        for (var time : times) {
            byDay.computeIfAbsent(time.day(), day -> new ArrayList<>())
                    .add(new GiveTimeView.Time(
                            time.startsAt().toString(),
                            words.time(calendar.wall(office, time.startsAt()).toLocalTime())));
        }
        return byDay.entrySet().stream()
                .map(day -> new GiveTimeView.Day(day.getKey(), words.date(day.getKey()), List.copyOf(day.getValue())))
                .toList();
    }

    private List<GiveTimeView.Past> history(Person person, Words words) {
        return bookings.history(person.id()).stream()
                .filter(booking -> !booking.state().holds())
                .map(booking -> new GiveTimeView.Past(
                        words.moment(calendar.wall(booking.office(), booking.startsAt())),
                        TodayViews.purpose(booking.service(), words)
                                + words.text("kernel.comma") + " "
                                + frames.office(booking.office()),
                        madeBy(booking, words),
                        words.text("work.appointment.state."
                                + booking.state().name().toLowerCase(Locale.ROOT)),
                        switch (booking.state()) {
                            case CAME -> "good";
                            case MISSED -> "bad";
                            default -> "";
                        },
                        booking.state() == BookingState.CALLED_OFF
                                ? callOff.reason(booking).orElse("")
                                : ""))
                .toList();
    }

    private static String madeBy(Booking booking, Words words) {
        return words.text("work.appointment.by." + booking.madeBy().name().toLowerCase(Locale.ROOT));
    }

    /** The country gives no appointments. */
    private static final class NoAppointments extends RuntimeException implements NotThere {}
}
