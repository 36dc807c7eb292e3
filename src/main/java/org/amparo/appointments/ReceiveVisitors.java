// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who comes gets a number and is called by it. An officer sees the office's own; {@code office} is one of the officer's.
 * Doing something twice changes nothing.
 */
@Service
public class ReceiveVisitors {

    private static final int PLACES = 3;
    private static final int REMEMBERED_DAYS = 7;

    private final VisitTable visits;
    private final BookingTable bookings;
    private final Ledger ledger;
    private final OfficeCalendar calendar;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceiveVisitors(
            VisitTable visits,
            BookingTable bookings,
            Ledger ledger,
            OfficeCalendar calendar,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.bookings = bookings;
        this.ledger = ledger;
        this.calendar = calendar;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** By the code of the appointment, typed or scanned. */
    @Transactional
    public Arrival arrive(String code, String office, Officer officer) {
        require(office, officer);
        var typed = code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
        return bookings.findByCode(typed)
                .map(booking -> arrive(booking, office, officer))
                .orElseGet(Arrival.Unknown::new);
    }

    /** Whoever an appointment of today is for, found by other means. */
    @Transactional
    public Arrival arriveFor(UUID booking, String office, Officer officer) {
        require(office, officer);
        return bookings.find(booking)
                .map(found -> arrive(found, office, officer))
                .orElseGet(Arrival.Unknown::new);
    }

    private Arrival arrive(Booking booking, String office, Officer officer) {
        ledger.lock(office);
        var there = visits.ofBooking(booking.id());
        if (there.isPresent()) {
            return new Arrival.Here(there.get(), true);
        }
        var today = calendar.today(office);
        var now = bookings.find(booking.id()).orElse(booking);
        if (!now.office().equals(office) || !now.day().equals(today) || now.state() != BookingState.BOOKED) {
            return new Arrival.Elsewhere(now);
        }
        ledger.finish(now, BookingState.CAME, officer);
        events.publishEvent(new AppointmentKept(now.id(), now.holder()));
        var visit = add(
                "A",
                Optional.of(now),
                Optional.of(now.subject()),
                now.service(),
                now.interpreter(),
                now.people(),
                "",
                office,
                officer);
        return new Arrival.Here(visit, false);
    }

    /** Without an appointment. Somebody known who is waiting already keeps the number they have. */
    @Transactional
    public Visit walkIn(WalkIn walkIn, String office, Officer officer) {
        require(office, officer);
        ledger.lock(office);
        return walkIn.subject()
                .flatMap(subject -> visits.openOf(subject, office, calendar.today(office)))
                .orElseGet(() -> add(
                        "W",
                        Optional.empty(),
                        walkIn.subject(),
                        walkIn.service(),
                        walkIn.language(),
                        walkIn.people(),
                        walkIn.urgent(),
                        office,
                        officer));
    }

    /** Whoever is first in turn comes to this desk; empty when nobody waits. */
    @Transactional
    public Optional<Visit> callNext(String office, String desk, Officer officer) {
        require(office, officer);
        ledger.lock(office);
        return visits.waiting(office, calendar.today(office)).stream()
                .findFirst()
                .map(next -> called(next.id(), desk, officer));
    }

    /** Somebody in particular, or again who did not hear it. Empty when another desk was first, or they have left. */
    @Transactional
    public Optional<Visit> call(UUID visit, String desk, Officer officer) {
        var seen = requireVisit(visit, officer);
        ledger.lock(seen.office());
        return visits.call(visit, desk, officer, clock.instant())
                ? noted(visit, "visit.call", officer)
                : Optional.empty();
    }

    /** Called too early: waits on, with the same number and turn. */
    @Transactional
    public void sendBack(UUID visit, Officer officer) {
        var seen = requireVisit(visit, officer);
        ledger.lock(seen.office());
        if (visits.back(visit)) {
            log.wrote(officer, "visit.back", new Subject("visit", visit));
        }
    }

    @Transactional
    public void end(UUID visit, Visit.End end, Officer officer) {
        var seen = requireVisit(visit, officer);
        ledger.lock(seen.office());
        if (visits.end(visit, end, clock.instant())) {
            log.wrote(officer, "visit." + end.name().toLowerCase(Locale.ROOT), new Subject("visit", visit));
        }
    }

    /** Whom a visit is about, once it is known. */
    @Transactional
    public void about(UUID visit, UUID subject, Officer officer) {
        requireVisit(visit, officer);
        visits.about(visit, subject);
        log.wrote(officer, "visit.about", new Subject("visit", visit));
    }

    /** Who waits, in turn. */
    @Transactional
    public List<Visit> waiting(String office, Officer officer) {
        require(office, officer);
        log.read(officer, "visit.list", new Subject("office", Offices.id(office)));
        return visits.waiting(office, calendar.today(office));
    }

    /** Everybody of a day, in order of arrival. */
    @Transactional
    public List<Visit> ofDay(String office, LocalDate day, Officer officer) {
        require(office, officer);
        log.read(officer, "visit.list", new Subject("office", Offices.id(office)));
        return visits.ofDay(office, day);
    }

    /** One of the officer's offices. */
    @Transactional
    public Visit get(UUID visit, Officer officer) {
        var seen = requireVisit(visit, officer);
        log.read(officer, "visit.read", new Subject("visit", visit));
        return seen;
    }

    /** The desk to which the officer called last, in the last days; empty for who comes fresh. */
    public String lastDesk(String office, Officer officer) {
        require(office, officer);
        var today = calendar.today(office);
        return visits.lastDesk(office, officer, today.minusDays(REMEMBERED_DAYS), today);
    }

    /** Whom the officer has at the desk now. */
    public Optional<Visit> atDesk(Officer officer) {
        return visits.atDesk(officer.id());
    }

    /** What a screen in the waiting room shows: numbers and desks, the last called first. No person stands behind it. */
    public List<Called> screen(String office) {
        return visits.called(office, calendar.today(office), PLACES * 2).stream()
                .map(visit -> new Called(visit.ticket(), visit.desk(), visit.calls()))
                .toList();
    }

    /** A number and where it is called to; called again, it is shown anew. */
    public record Called(String ticket, String desk, int calls) {}

    /**
     * @param urgent why they go first; empty when they don't
     */
    public record WalkIn(Optional<UUID> subject, String service, String language, int people, String urgent) {}

    private Visit called(UUID visit, String desk, Officer officer) {
        visits.call(visit, desk, officer, clock.instant());
        return noted(visit, "visit.call", officer).orElseThrow();
    }

    private Optional<Visit> noted(UUID visit, String act, Officer officer) {
        log.wrote(officer, act, new Subject("visit", visit));
        return visits.find(visit);
    }

    private Visit add(
            String kind,
            Optional<Booking> booking,
            Optional<UUID> subject,
            String service,
            String language,
            int people,
            String urgent,
            String office,
            Officer officer) {
        var day = calendar.today(office);
        var ticket = "%s-%03d".formatted(kind, visits.nextNumber(office, day, kind));
        var now = clock.instant();
        var visit = new Visit(
                UUID.randomUUID(),
                office,
                day,
                ticket,
                booking.map(Booking::id),
                booking.map(Booking::startsAt),
                subject,
                service,
                language,
                people,
                urgent,
                now,
                Optional.<Instant>empty(),
                0,
                "",
                Optional.empty(),
                Optional.<Instant>empty(),
                Optional.empty());
        visits.add(visit);
        log.wrote(officer, "visit.arrive", new Subject("visit", visit.id()));
        return visit;
    }

    private Visit requireVisit(UUID id, Officer officer) {
        var visit = visits.find(id).orElseThrow(() -> new NotAllowed(Permission.RECEIVE_VISITORS));
        require(visit.office(), officer);
        return visit;
    }

    private static void require(String office, Officer officer) {
        officer.require(Permission.RECEIVE_VISITORS);
        if (!officer.offices().contains(office)) {
            throw new NotAllowed(Permission.RECEIVE_VISITORS);
        }
    }
}
