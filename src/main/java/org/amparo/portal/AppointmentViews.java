// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.access.Applicant;
import org.amparo.appointments.BookSlot;
import org.amparo.appointments.Booking;
import org.amparo.appointments.BookingState;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.FreeTime;
import org.amparo.appointments.FreeTimes;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.Party;
import org.amparo.appointments.Visitor;
import org.amparo.appointments.WaitForSlot;
import org.amparo.appointments.Waiting;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.Words;
import org.amparo.portal.AppointmentView.Choosing;
import org.amparo.portal.AppointmentView.Day;
import org.amparo.portal.AppointmentView.Held;
import org.amparo.portal.AppointmentView.InLine;
import org.amparo.portal.AppointmentView.Other;
import org.amparo.portal.AppointmentView.Place;
import org.amparo.portal.AppointmentView.Time;
import org.amparo.procedure.Citations;
import org.amparo.registration.ApplicationState;
import org.amparo.registration.Presences;
import org.amparo.registration.VisitNeeds;
import org.springframework.stereotype.Component;

/** Makes what an applicant sees of coming to an office. */
@Component
class AppointmentViews {

    /** What fits two screens of a phone; more is one press away. */
    private static final int TIMES = 24;

    private static final int OTHERS = 8;
    private static final int WEEK = 7;

    private final VisitNeeds needs;
    private final OfficeCalendar calendar;
    private final FreeTimes freeTimes;
    private final Bookings bookings;
    private final BookSlot bookSlot;
    private final WaitForSlot waitForSlot;
    private final Presences presences;
    private final CountryPack pack;
    private final Clock clock;

    AppointmentViews(
            VisitNeeds needs,
            OfficeCalendar calendar,
            FreeTimes freeTimes,
            Bookings bookings,
            BookSlot bookSlot,
            WaitForSlot waitForSlot,
            Presences presences,
            CountryPack pack,
            Clock clock) {
        this.needs = needs;
        this.calendar = calendar;
        this.freeTimes = freeTimes;
        this.bookings = bookings;
        this.bookSlot = bookSlot;
        this.waitForSlot = waitForSlot;
        this.presences = presences;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * What the person asked to see.
     *
     * @param service empty for the one that concerns them
     * @param office empty for theirs
     * @param people 0 for everybody of the application
     * @param from first day to show; empty for the first there is
     * @param move shows times although one is held
     */
    record Asked(
            String service, String office, int people, boolean accessible, Optional<LocalDate> from, boolean move) {

        static final Asked NOTHING = new Asked("", "", 0, false, Optional.empty(), false);
    }

    /** Whom it is about and what for; empty where the person has nothing to come for. */
    record Subject(VisitNeeds.Needs needs, String service, Optional<Booking> held, Optional<Booking> last) {}

    Optional<Subject> subject(Applicant applicant, String service) {
        return needs.find(applicant.accountId())
                .flatMap(found -> service(found, service)
                        .map(key -> new Subject(
                                found,
                                key,
                                bookings.held(found.application(), key).filter(this::counts),
                                bookings.last(found.application(), key))));
    }

    /** An offer nobody said yes to in time is over, though nobody cleared it away yet. */
    private boolean counts(Booking booking) {
        return booking.state() == BookingState.BOOKED || booking.isOffered(clock.instant());
    }

    /** The one asked for when it is theirs; else what they hold; else what they can book themselves. */
    private Optional<String> service(VisitNeeds.Needs of, String asked) {
        var own = calendar.rules().booked().filter(key -> of.state() != ApplicationState.REGISTERED);
        if (!asked.isEmpty()) {
            return Optional.of(asked)
                    .filter(key -> own.filter(key::equals).isPresent()
                            || bookings.last(of.application(), key).isPresent());
        }
        return bookings.heldBy(of.account()).stream()
                .filter(booking -> booking.subject().equals(of.application()))
                .filter(booking -> !isSummons(booking))
                .map(Booking::service)
                .findFirst()
                .or(() -> own);
    }

    /** Said on the page of the summons, with what it is for. */
    boolean isSummons(Booking booking) {
        return presences
                .openAt(booking.subject(), booking.office(), booking.startsAt())
                .isPresent();
    }

    Visitor visitor(Subject subject, Asked asked) {
        var of = subject.needs();
        return new Visitor(of.application(), of.account(), party(subject, asked));
    }

    private Party party(Subject subject, Asked asked) {
        var own = subject.held().map(Booking::people).orElse(subject.needs().people());
        int people = asked.people() > 0 ? asked.people() : own;
        return new Party(people, asked.accessible(), subject.needs().language());
    }

    AppointmentView of(Subject subject, Asked asked, String refused, Optional<Instant> chosen, Words words) {
        var party = party(subject, asked);
        var inLine = waitForSlot.place(subject.needs().application(), subject.service());
        var chooses = subject.held().isEmpty() && inLine.isEmpty() || asked.move();
        var purpose = calendar.rules().services().get(subject.service());
        return new AppointmentView(
                subject.service(),
                party.people(),
                (purpose == null ? 0 : purpose.minutes()) * party.people(),
                subject.held().map(booking -> held(booking, words)),
                inLine.map(place -> new InLine(place(place.office()), place.before())),
                chooses ? Optional.of(choosing(subject, asked, party, chosen, words)) : Optional.empty(),
                subject.held().isEmpty()
                        && subject.last()
                                .filter(last -> last.state() == BookingState.MISSED)
                                .isPresent(),
                refused);
    }

    /** What they have, for other pages. */
    Held held(Booking booking, Words words) {
        var wall = calendar.wall(booking.office(), booking.startsAt());
        var until = booking.offeredUntil()
                .map(end -> words.moment(calendar.wall(booking.office(), end)))
                .orElse("");
        var mayCancel = clock.instant()
                .isBefore(booking.startsAt().minus(calendar.rules().cancelUntil()));
        return new Held(
                booking.id(),
                place(booking.office()),
                words.moment(wall),
                booking.day(),
                booking.people(),
                !booking.interpreter().isEmpty(),
                Citations.spoken(booking.code()),
                booking.state() == BookingState.OFFERED,
                until,
                bookSlot.movesLeft(booking),
                mayCancel || booking.state() == BookingState.OFFERED);
    }

    /** What the status page says of it; empty for whom nothing is to be done about coming. */
    Optional<AppointmentCard> card(Applicant applicant, Words words) {
        return subject(applicant, "").map(subject -> {
            var inLine = waitForSlot.place(subject.needs().application(), subject.service());
            var office =
                    subject.held().map(Booking::office).orElse(subject.needs().office());
            return new AppointmentCard(
                    subject.service(),
                    subject.held().map(booking -> held(booking, words)),
                    inLine.map(Waiting::before),
                    place(office),
                    subject.held().isPresent() || inLine.isPresent() ? Optional.empty() : first(subject, office, words),
                    calendar.termsToday(office).appointments());
        });
    }

    private Optional<String> first(Subject subject, String office, Words words) {
        return freeTimes
                .first(office, subject.service(), party(subject, Asked.NOTHING))
                .map(time -> words.date(time.day()));
    }

    private Choosing choosing(Subject subject, Asked asked, Party party, Optional<Instant> chosen, Words words) {
        var office = office(subject, asked);
        var terms = calendar.termsToday(office);
        var times = terms.appointments() && terms.offers(subject.service())
                ? free(office, subject.service(), party, asked)
                : List.<FreeTime>of();
        var later = times.size() < TIMES ? "" : times.getLast().day().toString();
        return new Choosing(
                place(office),
                days(office, times, chosen, words),
                chosen.map(Instant::toString).orElse(""),
                later,
                asked.accessible(),
                !terms.speaks(party.language()),
                !terms.appointments(),
                terms.appointments() ? List.of() : hours(office, words),
                others(subject, party, office, words),
                asked.move(),
                calendar.rules().largestParty());
    }

    private List<FreeTime> free(String office, String service, Party party, Asked asked) {
        return asked.from()
                .map(day -> freeTimes.from(
                        office,
                        service,
                        party,
                        day.atStartOfDay(calendar.zone(office)).toInstant(),
                        TIMES))
                .orElseGet(() -> freeTimes.at(office, service, party, TIMES));
    }

    private List<Day> days(String office, List<FreeTime> times, Optional<Instant> chosen, Words words) {
        var byDay = new LinkedHashMap<LocalDate, List<Time>>();
        for (var time : times) {
            byDay.computeIfAbsent(time.day(), day -> new ArrayList<>())
                    .add(new Time(time.startsAt(), wall(office, time.startsAt(), words), false));
        }
        // one that went is shown among those of its day
        chosen.filter(at -> times.stream().noneMatch(time -> time.startsAt().equals(at)))
                .ifPresent(at ->
                        byDay.computeIfPresent(calendar.wall(office, at).toLocalDate(), (day, some) -> {
                            some.add(new Time(at, wall(office, at, words), true));
                            some.sort(Comparator.comparing(Time::at));
                            return some;
                        }));
        return byDay.entrySet().stream()
                .map(day -> new Day(words.date(day.getKey()), List.copyOf(day.getValue())))
                .toList();
    }

    private String wall(String office, Instant at, Words words) {
        return words.time(calendar.wall(office, at).toLocalTime());
    }

    private List<Other> others(Subject subject, Party party, String shown, Words words) {
        return freeTimes.firstByOffice(subject.service(), party, subject.needs().area()).stream()
                .filter(time -> !time.office().equals(shown))
                .limit(OTHERS)
                .map(time -> new Other(place(time.office()), Optional.of(words.date(time.day()))))
                .toList();
    }

    /** The coming week, day by day, closed days left out. */
    private List<String> hours(String office, Words words) {
        var today = calendar.today(office);
        return today.datesUntil(today.plusDays(WEEK))
                .filter(day -> !calendar.isClosed(office, day))
                .map(day -> words.text(
                        "appointment.hours",
                        words.date(day),
                        calendar.terms(office, day).hoursOf(day.getDayOfWeek()).stream()
                                .map(hours -> words.time(hours.from()) + "\u2013" + words.time(hours.until()))
                                .collect(Collectors.joining(words.text("kernel.comma") + " "))))
                .toList();
    }

    String office(Subject subject, Asked asked) {
        return pack.office(asked.office())
                .filter(Office::receives)
                .map(Office::code)
                .or(() -> subject.held().map(Booking::office))
                .orElse(subject.needs().office());
    }

    Place place(String code) {
        var office = pack.office(code);
        return new Place(
                code,
                office.map(Office::name).orElse(code),
                office.map(Office::city).orElse(""),
                office.map(known -> calendar.termsToday(code).address()).orElse(""));
    }
}
