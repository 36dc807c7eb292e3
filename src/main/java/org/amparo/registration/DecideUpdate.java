// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer decides on a change that a person asked for. A no has a reason, which the person reads. */
@Service
public class DecideUpdate {

    public static final int LONGEST = 2_000;

    private final UpdateTable updates;
    private final DeskRecords records;
    private final FactHistory history;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideUpdate(
            UpdateTable updates,
            DeskRecords records,
            FactHistory history,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.updates = updates;
        this.records = records;
        this.history = history;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the officer's offices that nobody decided yet, the longest waiting first. */
    public List<FactUpdateView> waiting(Officer officer) {
        officer.require(Permission.DECIDE_UPDATE);
        return updates.waiting(officer);
    }

    /** Throws {@link ApplicationNotFound} outside the officer's offices. */
    public FactUpdateView get(UUID id, Officer officer) {
        officer.require(Permission.DECIDE_UPDATE);
        return updates.find(id, officer).orElseThrow(ApplicationNotFound::new);
    }

    /** False when somebody decided before: nothing is done twice. */
    @Transactional
    public boolean accept(UUID id, Officer officer) {
        var update = get(id, officer);
        if (!updates.decide(id, true, "", officer, clock.instant())) {
            return false;
        }
        var row = records.get(update.applicationId(), officer);
        history.write(row, update.changes(), FactCheck.Outcome.ACCEPTED, officer.id(), officer.name(), clock.instant());
        decided(update, row.accountId(), "update.accept", officer);
        return true;
    }

    /** The same; throws {@link IllegalArgumentException} for a no without a reason: the page checks it. */
    @Transactional
    public boolean refuse(UUID id, String reason, Officer officer) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new IllegalArgumentException("a no has a reason of 1 to " + LONGEST + " characters");
        }
        var update = get(id, officer);
        if (!updates.decide(id, false, said, officer, clock.instant())) {
            return false;
        }
        decided(update, records.get(update.applicationId(), officer).accountId(), "update.refuse", officer);
        return true;
    }

    private void decided(FactUpdateView update, UUID account, String act, Officer officer) {
        log.wrote(officer, act, new Subject("application", update.applicationId()));
        events.publishEvent(new UpdateDecided(update.id(), account));
    }
}
