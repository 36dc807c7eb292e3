// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Clock;
import java.util.Optional;
import org.amparo.access.Actor;
import org.amparo.appointments.Ledger.Holding;
import org.springframework.stereotype.Component;

/** Whoever missed a time gets another by itself, as often as the country says. The caller holds the office's lock. */
@Component
class NextTime {

    private final Ledger ledger;
    private final OfficeCalendar calendar;
    private final Clock clock;

    NextTime(Ledger ledger, OfficeCalendar calendar, Clock clock) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    Optional<Booking> after(Booking missed) {
        var rules = calendar.rules();
        if (missed.misses() >= rules.missed().newTimes()) {
            return Optional.empty();
        }
        var wish = new SlotWish(
                missed.office(),
                missed.service(),
                missed.pool(),
                missed.people(),
                clock.instant().plus(missed.interpreter().isEmpty() ? rules.notice() : rules.interpreterNotice()));
        var holding = new Holding(
                missed.subject(),
                missed.holder(),
                missed.interpreter(),
                missed.moves(),
                missed.misses() + 1,
                MadeBy.RULE,
                Optional.empty());
        return ledger.firstFit(wish).map(fit -> ledger.take(holding, wish, fit, new Actor.System()));
    }
}
