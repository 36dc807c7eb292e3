// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Actor;
import org.amparo.access.Applicant;
import org.amparo.appointments.BookingRefused.Why;
import org.amparo.appointments.Ledger.Holding;
import org.amparo.appointments.SlotTable.Allocation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books a time, chooses another, gives it back. An appointment belongs to whom it is for and can't be passed on: what is
 * given back goes to who waits. Throws {@link BookingRefused}, and then nothing changed. Whether the actor may act for the
 * visitor is the caller's to know.
 */
@Service
public class BookSlot {

    private final Ledger ledger;
    private final Line line;
    private final BookingTable bookings;
    private final WaitingTable waiting;
    private final FreeTimes freeTimes;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookSlot(
            Ledger ledger,
            Line line,
            BookingTable bookings,
            WaitingTable waiting,
            FreeTimes freeTimes,
            OfficeCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.line = line;
        this.bookings = bookings;
        this.waiting = waiting;
        this.freeTimes = freeTimes;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /**
     * For whoever writes something of their own beside a booking: nobody else changes the places of this office, or of the one
     * where the visitor is expected, until the transaction ends. First of all locks, so that nobody waits in a circle.
     */
    @Transactional
    public void lock(UUID subject, String service, String office) {
        var there = bookings.held(subject, service).map(Booking::office);
        ledger.lock(there.map(other -> new String[] {office, other}).orElse(new String[] {office}));
    }

    /** Exactly that moment at that office. */
    @Transactional
    public Booking book(Visitor visitor, String office, String service, Instant startsAt, Actor actor) {
        require(visitor, office, service);
        ledger.lock(office);
        ledger.makeDays(office);
        if (bookings.held(visitor.subject(), service).isPresent()) {
            throw new BookingRefused(Why.HELD);
        }
        var former = bookings.last(visitor.subject(), service);
        var again = former.map(Booking::state)
                        .filter(BookingState.CANCELLED::equals)
                        .isPresent()
                && isPersons(actor);
        int moves = former.map(Booking::moves).orElse(0) + (again ? 1 : 0);
        if (isPersons(actor) && moves > calendar.rules().moves()) {
            throw new BookingRefused(Why.NO_MORE_MOVES);
        }
        var booking =
                take(visitor, office, service, startsAt, isPersons(actor) ? moves : 0, missesBefore(former), actor);
        waiting.end(visitor.subject(), service, WaitingTable.End.BOOKED, clock.instant());
        events.publishEvent(new AppointmentBooked(booking.id(), booking.holder(), booking.madeBy()));
        return booking;
    }

    /** Another time instead of the one that is held, at the same office or at another. */
    @Transactional
    public Booking move(Visitor visitor, String office, String service, Instant startsAt, Actor actor) {
        require(visitor, office, service);
        var seen = bookings.held(visitor.subject(), service).orElseThrow(() -> new BookingRefused(Why.NOTHING_HELD));
        ledger.lock(office, seen.office());
        ledger.makeDays(office);
        var held = bookings.held(visitor.subject(), service)
                .filter(one -> one.id().equals(seen.id()))
                .orElseThrow(() -> new BookingRefused(Why.NOTHING_HELD));
        if (isPersons(actor) && held.moves() >= calendar.rules().moves()) {
            throw new BookingRefused(Why.NO_MORE_MOVES);
        }
        ledger.release(held, BookingState.MOVED, "", actor);
        int moves = isPersons(actor) ? held.moves() + 1 : 0;
        var booking = take(visitor, office, service, startsAt, moves, held.misses(), actor);
        line.serve(held.office());
        events.publishEvent(new AppointmentMoved(booking.id(), booking.holder(), booking.madeBy()));
        return booking;
    }

    /** Gives it back. A place that was only offered is declined the same way. */
    @Transactional
    public void cancel(Visitor visitor, String service, Actor actor) {
        var seen = bookings.held(visitor.subject(), service).orElseThrow(() -> new BookingRefused(Why.NOTHING_HELD));
        ledger.lock(seen.office());
        var held = bookings.find(seen.id())
                .filter(one -> one.state().holds())
                .orElseThrow(() -> new BookingRefused(Why.NOTHING_HELD));
        if (isPersons(actor)
                && held.state() == BookingState.BOOKED
                && clock.instant()
                        .isAfter(held.startsAt().minus(calendar.rules().cancelUntil()))) {
            throw new BookingRefused(Why.TOO_LATE);
        }
        ledger.release(held, BookingState.CANCELLED, "", actor);
        line.serve(held.office());
        events.publishEvent(new AppointmentCancelled(held.id(), held.holder()));
    }

    /** How often the person may still choose another time; none is left for {@link #move} when it is 0. */
    public int movesLeft(Booking booking) {
        return Math.max(0, calendar.rules().moves() - booking.moves());
    }

    private void require(Visitor visitor, String office, String service) {
        var terms = calendar.termsToday(office);
        if (!terms.offers(service)) {
            throw new BookingRefused(Why.NO_SERVICE);
        }
        if (!terms.appointments()) {
            throw new BookingRefused(Why.CLOSED);
        }
        if (visitor.party().people() > calendar.rules().largestParty()) {
            throw new BookingRefused(Why.TOO_MANY);
        }
    }

    private Booking take(
            Visitor visitor, String office, String service, Instant at, int moves, int misses, Actor actor) {
        var party = visitor.party();
        var earliest = isPersons(actor) ? freeTimes.earliest(office, party) : clock.instant();
        if (at.isBefore(earliest)) {
            throw new BookingRefused(Why.TOO_LATE);
        }
        var pools = isPersons(actor) ? Stream.of(party.pool()) : party.poolsOfOfficer().stream();
        var found = pools.map(pool -> new SlotWish(office, service, pool, party.people(), at))
                .flatMap(wish -> ledger.fitAt(wish).map(fit -> new Fit(wish, fit)).stream())
                .findFirst()
                .orElseThrow(() -> new BookingRefused(whyNot(office, service, at)));
        var speaks = calendar.termsToday(office).speaks(party.language());
        var holding = new Holding(
                visitor.subject(),
                visitor.holder(),
                speaks ? "" : party.language(),
                moves,
                misses,
                madeBy(actor),
                Optional.empty());
        return ledger.take(holding, found.wish(), found.allocation(), actor);
    }

    private record Fit(SlotWish wish, Allocation allocation) {}

    /** Closed, or only taken. */
    private Why whyNot(String office, String service, Instant at) {
        var day = calendar.wall(office, at).toLocalDate();
        var planned = calendar.plan(office, day).stream()
                .anyMatch(slot ->
                        slot.service().equals(service) && slot.startsAt().equals(at));
        return planned ? Why.GONE : Why.CLOSED;
    }

    private static int missesBefore(Optional<Booking> former) {
        return former.filter(one -> one.state() == BookingState.MISSED)
                .map(one -> one.misses() + 1)
                .orElse(0);
    }

    private static boolean isPersons(Actor actor) {
        return actor instanceof Applicant;
    }

    private static MadeBy madeBy(Actor actor) {
        return switch (actor) {
            case Applicant person -> MadeBy.PERSON;
            case Actor.System rule -> MadeBy.RULE;
            default -> MadeBy.OFFICE;
        };
    }
}
