// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.amparo.registration.SummonsPlaces.Guest;
import org.amparo.registration.SummonsView.End;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person says to come on the day they were asked for, or chooses another. */
@Service
public class AnswerSummons {

    private final PresenceTable table;
    private final SummonsDays days;
    private final SummonsPlaces places;
    private final AccessLog log;
    private final Clock clock;

    AnswerSummons(PresenceTable table, SummonsDays days, SummonsPlaces places, AccessLog log, Clock clock) {
        this.table = table;
        this.days = days;
        this.places = places;
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

    /** The person opened it: that shows that it reached them. The first time counts. */
    @Transactional
    public void see(Applicant applicant) {
        if (!applicant.isHelped()) {
            own(applicant)
                    .summons()
                    .filter(SummonsView::isOpen)
                    .filter(open -> open.seenAt().isEmpty())
                    .ifPresent(open -> table.see(open.id(), clock.instant()));
        }
    }

    /**
     * At the same office. Throws {@link PresenceChanged} when there is nothing to move any more, {@link SummonsTimeGone} when
     * somebody else was quicker.
     */
    @Transactional
    public void move(Applicant applicant, Instant at) {
        var application = table.own(applicant.accountId()).orElseThrow(PresenceChanged::new);
        var office =
                table.view(application, 0).summons().map(SummonsView::office).orElseThrow(PresenceChanged::new);
        places.lock(application, office);
        var view = own(applicant);
        var last = view.summons().orElseThrow(PresenceChanged::new);
        if (!view.mayMove() || !last.office().equals(office)) {
            throw new PresenceChanged();
        }
        var now = clock.instant();
        table.end(last.id(), End.MOVED, null, now);
        var id = UUID.randomUUID();
        table.summon(application, SummonsView.of(id, office, at, last.cause(), last.reason(), true, false, now), null);
        table.confirm(id, now);
        if (view.state() == PresenceState.MISSED) {
            table.add(application, PresenceState.SUMMONED, last.reason(), null, now);
        }
        places.take(new Guest(application, applicant.accountId()), office, at, applicant);
        log.wrote(applicant, "application.presence-move", new Subject("application", application));
    }

    private PresenceView own(Applicant applicant) {
        if (!days.areUsed()) {
            throw new PresenceChanged();
        }
        var application = table.lockOwn(applicant.accountId());
        return table.view(application, places.movesLeft(application));
    }
}
