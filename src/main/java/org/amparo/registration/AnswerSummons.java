// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.amparo.registration.SummonsView.End;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person says to come on the day they were asked for, or chooses another. */
@Service
public class AnswerSummons {

    private final PresenceTable table;
    private final SummonsDays days;
    private final AccessLog log;
    private final Clock clock;

    AnswerSummons(PresenceTable table, SummonsDays days, AccessLog log, Clock clock) {
        this.table = table;
        this.days = days;
        this.log = log;
        this.clock = clock;
    }

    /** Saying it twice changes nothing. Throws {@link PresenceChanged} when that day no longer counts. */
    @Transactional
    public void confirm(Applicant applicant, UUID summons) {
        var view = own(applicant);
        var open = view.summons()
                .filter(SummonsView::isOpen)
                .filter(one -> one.id().equals(summons));
        table.confirm(open.orElseThrow(PresenceChanged::new).id(), clock.instant());
        log.wrote(applicant, "application.presence-confirm", new Subject("application", view.applicationId()));
    }

    /**
     * At the same office. Throws {@link PresenceChanged} when there is nothing to move any more, {@link
     * IllegalArgumentException} for a day or time that is not offered: the page checks it.
     */
    @Transactional
    public void move(Applicant applicant, LocalDate day, LocalTime time) {
        if (!days.days().contains(day) || !days.times().contains(time)) {
            throw new IllegalArgumentException("not a day and time that is offered");
        }
        var view = own(applicant);
        var last = view.summons().orElseThrow(PresenceChanged::new);
        if (!view.mayMove()) {
            throw new PresenceChanged();
        }
        var now = clock.instant();
        table.end(last.id(), End.MOVED, null, now);
        var id = UUID.randomUUID();
        table.summon(id, view.applicationId(), last.office(), days.at(day, time), last.reason(), null, now);
        table.confirm(id, now);
        if (view.state() == PresenceState.MISSED) {
            table.add(view.applicationId(), PresenceState.SUMMONED, last.reason(), null, now);
        }
        log.wrote(applicant, "application.presence-move", new Subject("application", view.applicationId()));
    }

    private PresenceView own(Applicant applicant) {
        var rules = days.rules().orElseThrow(PresenceChanged::new);
        return table.view(table.lockOwn(applicant.accountId()), rules.moves());
    }
}
