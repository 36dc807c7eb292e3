// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Subject;
import org.amparo.appointments.BookingRefused.Why;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The waiting list of an office: joins, leaves, and says yes to what was held. Saying no is {@link BookSlot#cancel}. */
@Service
public class WaitForSlot {

    private final Ledger ledger;
    private final Line line;
    private final WaitingTable waiting;
    private final BookingTable bookings;
    private final OfficeCalendar calendar;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaitForSlot(
            Ledger ledger,
            Line line,
            WaitingTable waiting,
            BookingTable bookings,
            OfficeCalendar calendar,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.line = line;
        this.waiting = waiting;
        this.bookings = bookings;
        this.calendar = calendar;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Joins the line, at its end. When something is free the person is offered it at once. Joining twice changes nothing.
     *
     * @param earliest first day that is of use
     */
    @Transactional
    public void join(Visitor visitor, String office, String service, LocalDate earliest, Actor actor) {
        var party = visitor.party();
        var terms = calendar.termsToday(office);
        if (!terms.offers(service)) {
            throw new BookingRefused(Why.NO_SERVICE);
        }
        if (!terms.appointments()) {
            throw new BookingRefused(Why.CLOSED);
        }
        if (party.people() > calendar.rules().largestParty()) {
            throw new BookingRefused(Why.TOO_MANY);
        }
        ledger.lock(office);
        ledger.makeDays(office);
        if (bookings.held(visitor.subject(), service).isPresent()) {
            throw new BookingRefused(Why.HELD);
        }
        if (waiting.of(visitor.subject(), service).isEmpty()) {
            var id = UUID.randomUUID();
            waiting.add(new Waiting(
                    id,
                    visitor.subject(),
                    visitor.holder(),
                    office,
                    service,
                    party.pool(),
                    party.people(),
                    terms.speaks(party.language()) ? "" : party.language(),
                    earliest,
                    clock.instant(),
                    0));
            log.wrote(actor, "waiting.join", new Subject("waiting", id));
            line.serve(office);
        }
    }

    /** Waits no longer. Leaving twice changes nothing. */
    @Transactional
    public void leave(UUID subject, String service, Actor actor) {
        waiting.of(subject, service).ifPresent(place -> {
            ledger.lock(place.office());
            if (waiting.end(subject, service, WaitingTable.End.LEFT, clock.instant())) {
                log.wrote(actor, "waiting.leave", new Subject("waiting", place.id()));
            }
        });
    }

    /** Yes to what was held. Throws {@link BookingRefused} when it is held no longer. */
    @Transactional
    public Booking accept(UUID subject, UUID offer, Actor actor) {
        var seen = bookings.find(offer)
                .filter(one -> one.subject().equals(subject))
                .orElseThrow(() -> new BookingRefused(Why.GONE));
        ledger.lock(seen.office());
        var held = bookings.find(offer)
                .filter(one -> one.isOffered(clock.instant()))
                .orElseThrow(() -> new BookingRefused(Why.GONE));
        ledger.accept(held, actor);
        events.publishEvent(new AppointmentBooked(held.id(), held.holder(), MadeBy.PERSON));
        return held;
    }

    /** Where somebody stands in the line. */
    public Optional<Waiting> place(UUID subject, String service) {
        return waiting.of(subject, service);
    }

    /** How many wait at an office. */
    public int length(String office) {
        return waiting.count(office);
    }
}
