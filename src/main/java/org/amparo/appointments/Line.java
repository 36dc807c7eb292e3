// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import org.amparo.access.Actor;
import org.amparo.appointments.Ledger.Holding;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who waits gets what is free, the longest waiting first, in the same transaction in which it became free. The caller holds
 * the office's lock.
 */
@Component
class Line {

    /** From saying yes to being there. */
    private static final Duration WAY = Duration.ofHours(1);

    private static final int LOOKED_AT = 500;

    private final Ledger ledger;
    private final WaitingTable waiting;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Line(Ledger ledger, WaitingTable waiting, OfficeCalendar calendar, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.waiting = waiting;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** Holds for those who wait whatever they can use. */
    void serve(String office) {
        var nothingLeft = new HashSet<SlotWish>();
        for (var next : waiting.inOrder(office, LOOKED_AT)) {
            var wish = wish(next);
            if (nothingLeft.stream().anyMatch(full -> asksNoLess(wish, full))) {
                continue;
            }
            if (offer(next, wish).isEmpty()) {
                nothingLeft.add(wish);
            }
        }
    }

    /** Whether there is nothing for {@code wish} when there is nothing for {@code full}. */
    private static boolean asksNoLess(SlotWish wish, SlotWish full) {
        return wish.service().equals(full.service())
                && wish.pool() == full.pool()
                && wish.people() >= full.people()
                && !wish.from().isBefore(full.from());
    }

    private Optional<Booking> offer(Waiting next, SlotWish wish) {
        return ledger.firstFit(wish).map(allocation -> {
            var now = clock.instant();
            var until = earlier(
                    now.plus(calendar.rules().confirmWithin()),
                    allocation.startsAt().minus(WAY));
            var holding = new Holding(
                    next.subject(), next.holder(), next.interpreter(), 0, 0, MadeBy.RULE, Optional.of(until));
            var offered = ledger.take(holding, wish, allocation, new Actor.System());
            waiting.end(next.subject(), next.service(), WaitingTable.End.OFFERED, now);
            events.publishEvent(new SlotOffered(offered.id(), offered.holder()));
            return offered;
        });
    }

    SlotWish wish(Waiting next) {
        var rules = calendar.rules();
        var now = clock.instant();
        var from = now.plus(rules.confirmWithin()).plus(WAY);
        if (!next.interpreter().isEmpty()) {
            from = later(from, now.plus(rules.interpreterNotice()));
        }
        from = later(
                from, next.earliest().atStartOfDay(calendar.zone(next.office())).toInstant());
        return new SlotWish(next.office(), next.service(), next.pool(), next.people(), from);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
