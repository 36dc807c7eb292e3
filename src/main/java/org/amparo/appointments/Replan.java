// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Actor;
import org.amparo.appointments.Ledger.Holding;
import org.amparo.appointments.Ledger.SlotKey;
import org.amparo.appointments.SlotTable.Places;
import org.amparo.appointments.SlotTable.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes an office's places as its terms and closings say now. Whoever no longer has one gets the next there is, those who had
 * the earliest first, and is told; whoever gets none stands first on the waiting list. The caller holds the office's lock.
 */
@Component
class Replan {

    private final Ledger ledger;
    private final Line line;
    private final SlotTable slots;
    private final BookingTable bookings;
    private final WaitingTable waiting;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replan(
            Ledger ledger,
            Line line,
            SlotTable slots,
            BookingTable bookings,
            WaitingTable waiting,
            OfficeCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.line = line;
        this.slots = slots;
        this.bookings = bookings;
        this.waiting = waiting;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    Replanned days(String office, LocalDate from, LocalDate until, String reason, Actor actor) {
        ledger.makeDays(office);
        var displaced = new ArrayList<Booking>();
        for (var day : slots.days(office, from, until)) {
            displaced.addAll(day(office, day, reason, actor));
        }
        displaced.sort(Comparator.comparing(Booking::startsAt).thenComparing(Booking::madeAt));
        int moved = 0;
        for (var one : displaced) {
            moved += again(one, office) ? 1 : 0;
        }
        line.serve(office);
        return new Replanned(moved, displaced.size() - moved);
    }

    private List<Booking> day(String office, LocalDate day, String reason, Actor actor) {
        var wanted = ledger.wanted(office, day);
        var displaced = new ArrayList<Booking>();
        for (var slot : slots.ofDay(office, day)) {
            var key = new SlotKey(slot.service(), slot.pool(), slot.startsAt());
            displaced.addAll(displace(slot, wanted.getOrDefault(key, 0), reason, actor));
        }
        var gone = slots.ofDay(office, day).stream()
                .filter(slot -> !wanted.containsKey(new SlotKey(slot.service(), slot.pool(), slot.startsAt())))
                .map(slot -> new Places(new PlannedSlot(slot.service(), slot.pool(), slot.startsAt(), 0), 0))
                .toList();
        if (!gone.isEmpty()) {
            slots.set(office, day, gone);
        }
        ledger.makeDay(office, day);
        return displaced;
    }

    /** Takes places back until what is taken fits, from who booked last. What is over stays as it was. */
    private List<Booking> displace(Standing slot, int fits, String reason, Actor actor) {
        var displaced = new ArrayList<Booking>();
        int taken = slot.taken();
        if (taken > fits) {
            for (var booking : bookings.inSlot(slot.id())) {
                if (taken <= fits) {
                    break;
                }
                ledger.release(booking, BookingState.CALLED_OFF, reason, actor);
                displaced.add(booking);
                taken = slots.takenNow(slot.id());
            }
        }
        return displaced;
    }

    /** The next time at that office for somebody who lost theirs, or the head of its line; says which. */
    boolean again(Booking former, String office) {
        var offered = former.state() == BookingState.OFFERED;
        var next = offered ? Optional.<Booking>empty() : next(former, office);
        if (next.isPresent()) {
            events.publishEvent(new AppointmentMoved(next.get().id(), former.holder(), MadeBy.RULE));
            return true;
        }
        waiting.add(Waiting.after(former, office, calendar.today(office)));
        events.publishEvent(new AppointmentCalledOff(former.id(), former.holder()));
        return false;
    }

    private Optional<Booking> next(Booking former, String office) {
        var wish = new SlotWish(office, former.service(), former.pool(), former.people(), earliest(former));
        return ledger.firstFit(wish)
                .map(fit -> ledger.take(Holding.after(former, MadeBy.RULE), wish, fit, new Actor.System()));
    }

    /** With the usual notice, counted from now or from when the person wanted to come, whatever is later. */
    private Instant earliest(Booking former) {
        var rules = calendar.rules();
        var soonest = clock.instant().plus(former.interpreter().isEmpty() ? rules.notice() : rules.interpreterNotice());
        return former.startsAt().isAfter(soonest) ? former.startsAt() : soonest;
    }
}
