// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.Office;
import org.amparo.registration.SummonsPlaces.Guest;
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
    private final SummonsPlaces places;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecidePresence(
            PresenceTable table,
            SummonsDays days,
            SummonsPlaces places,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.days = days;
        this.places = places;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** The proof is enough; an open summons is called off, and its place is for others. */
    @Transactional
    public void accept(UUID application, PresenceState seen, Officer officer) {
        var taken = take(application, Optional.empty(), seen, officer);
        callOff(application, officer);
        table.add(application, PresenceState.ACCEPTED, "", officer, clock.instant());
        places.giveBack(new Guest(application, taken.account()), officer);
        log.wrote(officer, "application.presence-accept", new Subject("application", application));
    }

    /**
     * Where and when somebody is asked to come, and why.
     *
     * @param reason for the person to read
     */
    public record Asked(Office office, Instant at, SummonsCause cause, String reason) {}

    /**
     * Asks the person to come; instead of an open summons. It is written before its place is taken, so that whoever hears of the
     * place sees what it is for. Throws {@link SummonsTimeGone} when somebody else has it.
     *
     * @return the summons's id
     */
    @Transactional
    public UUID summon(UUID application, Asked asked, PresenceState seen, Officer officer) {
        var reason = asked.reason().strip();
        var office = asked.office();
        if (reason.isEmpty()
                || reason.length() > LONGEST
                || !days.causes().contains(asked.cause())
                || !days.offices().contains(office)) {
            throw new IllegalArgumentException("a summons names an office that receives people, its cause and reason");
        }
        var taken = take(application, Optional.of(office.code()), seen, officer);
        callOff(application, officer);
        var now = clock.instant();
        var id = UUID.randomUUID();
        table.summon(
                application,
                SummonsView.of(id, office.code(), asked.at(), asked.cause(), reason, false, false, now),
                officer);
        table.add(application, PresenceState.SUMMONED, reason, officer, now);
        places.take(new Guest(application, taken.account()), office.code(), asked.at(), officer);
        log.wrote(officer, "application.presence-summon", new Subject("application", application));
        events.publishEvent(new PresenceSummoned(id, application, taken.account()));
        return id;
    }

    /** The person came and was seen: that settles it. */
    @Transactional
    public void came(UUID application, UUID summons, Officer officer) {
        take(application, Optional.empty(), PresenceState.SUMMONED, officer);
        var last = newest(application, summons);
        if (last.isOpen()) {
            table.end(summons, End.CAME, officer, clock.instant());
            places.came(application, officer);
        } else if (last.end() != End.CAME) {
            throw new PresenceChanged();
        }
        table.add(application, PresenceState.CONFIRMED, "", officer, clock.instant());
        log.wrote(officer, "application.presence-came", new Subject("application", application));
    }

    /**
     * The person did not come: another day follows or is offered, and the point stays open. Throws {@link
     * IllegalArgumentException} before the time is over: the page does not offer it.
     */
    @Transactional
    public void missed(UUID application, UUID summons, Officer officer) {
        var taken = take(application, Optional.empty(), PresenceState.SUMMONED, officer);
        var last = newest(application, summons);
        var now = clock.instant();
        if (!last.isOpen()) {
            throw new PresenceChanged();
        }
        if (last.at().isAfter(now)) {
            throw new IllegalArgumentException("nobody misses what is still to come");
        }
        table.end(summons, End.MISSED, officer, now);
        table.add(application, PresenceState.MISSED, "", officer, now);
        log.wrote(officer, "application.presence-missed", new Subject("application", application));
        if (!places.missed(application, officer)) {
            events.publishEvent(new SummonsMissed(summons, application, taken.account()));
        }
    }

    /** Offices first, then the application: in the order of whoever moves places. */
    private PresenceTable.Locked take(UUID application, Optional<String> office, PresenceState seen, Officer officer) {
        officer.require(Permission.CHECK_PRESENCE);
        if (!days.areUsed()) {
            throw new ApplicationNotFound();
        }
        table.requireInScope(application, officer);
        office.or(() -> table.view(application, 0).summons().map(SummonsView::office))
                .ifPresent(one -> places.lock(application, one));
        var taken = table.lock(application, officer);
        if (table.view(application, 0).state() != seen) {
            throw new PresenceChanged();
        }
        return taken;
    }

    private SummonsView newest(UUID application, UUID summons) {
        return table.view(application, 0)
                .summons()
                .filter(one -> one.id().equals(summons))
                .orElseThrow(PresenceChanged::new);
    }

    private void callOff(UUID application, Officer officer) {
        table.view(application, 0)
                .summons()
                .filter(SummonsView::isOpen)
                .ifPresent(open -> table.end(open.id(), End.MOVED, officer, clock.instant()));
    }
}
