// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.Office;
import org.amparo.registration.SummonsView.End;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an officer does about somebody's presence: accepts the proof, or doubts it and asks the person to come, and then
 * notes who came. Nobody is refused anything here; who did not come chooses another day. Throws {@link PresenceChanged}
 * when things stand otherwise than the officer saw, {@link ApplicationNotFound} out of scope.
 */
@Service
public class DecidePresence {

    public static final int LONGEST = 1_000;

    private final PresenceTable table;
    private final SummonsDays days;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecidePresence(
            PresenceTable table, SummonsDays days, AccessLog log, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.days = days;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** The proof is enough; an open summons is called off. */
    @Transactional
    public void accept(UUID application, PresenceState seen, Officer officer) {
        take(application, seen, officer);
        callOff(application, officer);
        table.add(application, PresenceState.ACCEPTED, "", officer, clock.instant());
        log.wrote(officer, "application.presence-accept", new Subject("application", application));
    }

    /**
     * Asks the person to come, and why; instead of an open summons.
     *
     * @return the summons's id
     */
    @Transactional
    public UUID summon(
            UUID application,
            Office office,
            LocalDate day,
            LocalTime time,
            String reason,
            PresenceState seen,
            Officer officer) {
        var said = reason.strip();
        if (said.isEmpty()
                || said.length() > LONGEST
                || !days.isPossible(day)
                || !days.offices().contains(office)) {
            throw new IllegalArgumentException("a summons names an office, a working day to come and its reason");
        }
        var taken = take(application, seen, officer);
        callOff(application, officer);
        var now = clock.instant();
        var id = UUID.randomUUID();
        table.summon(id, application, office.code(), days.at(day, time), said, officer, now);
        table.add(application, PresenceState.SUMMONED, said, officer, now);
        log.wrote(officer, "application.presence-summon", new Subject("application", application));
        events.publishEvent(new PresenceSummoned(id, application, taken.account()));
        return id;
    }

    /** The person came and was seen: that settles it. */
    @Transactional
    public void came(UUID application, UUID summons, Officer officer) {
        end(application, summons, End.CAME, officer);
        table.add(application, PresenceState.CONFIRMED, "", officer, clock.instant());
        log.wrote(officer, "application.presence-came", new Subject("application", application));
    }

    /** The person did not come: another day is offered, and the point stays open. */
    @Transactional
    public void missed(UUID application, UUID summons, Officer officer) {
        var taken = end(application, summons, End.MISSED, officer);
        table.add(application, PresenceState.MISSED, "", officer, clock.instant());
        log.wrote(officer, "application.presence-missed", new Subject("application", application));
        events.publishEvent(new SummonsMissed(summons, application, taken.account()));
    }

    private PresenceTable.Locked take(UUID application, PresenceState seen, Officer officer) {
        officer.require(Permission.CHECK_PRESENCE);
        var rules = days.rules().orElseThrow(ApplicationNotFound::new);
        var taken = table.lock(application, officer);
        if (table.view(application, rules.moves()).state() != seen) {
            throw new PresenceChanged();
        }
        return taken;
    }

    private PresenceTable.Locked end(UUID application, UUID summons, End end, Officer officer) {
        var taken = take(application, PresenceState.SUMMONED, officer);
        var open = table.view(application, 0).summons().filter(SummonsView::isOpen);
        if (open.isEmpty() || !open.get().id().equals(summons)) {
            throw new PresenceChanged();
        }
        table.end(summons, end, officer, clock.instant());
        return taken;
    }

    private void callOff(UUID application, Officer officer) {
        table.view(application, 0)
                .summons()
                .filter(SummonsView::isOpen)
                .ifPresent(open -> table.end(open.id(), End.MOVED, officer, clock.instant()));
    }
}
