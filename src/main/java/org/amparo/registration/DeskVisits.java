// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens and ends visits at the desk, and says how far one is. A visit begins when the officer
 * opened it; who was called to the desk before is known elsewhere.
 */
@Service
public class DeskVisits {

    /** What was left open longer is another visit. */
    private static final Duration SAME_VISIT = Duration.ofHours(3);

    private final DeskActs acts;
    private final DeskRecords records;
    private final DeskRules rules;
    private final AccessLog log;
    private final Clock clock;

    DeskVisits(DeskActs acts, DeskRecords records, DeskRules rules, AccessLog log, Clock clock) {
        this.acts = acts;
        this.records = records;
        this.rules = rules;
        this.log = log;
        this.clock = clock;
    }

    /** The person sits down: a new visit, or the one under way. Throws {@link ApplicationNotFound}. */
    @Transactional
    public void open(UUID application, Officer officer) {
        officer.require(Permission.CHECK_FACTS);
        records.get(application, officer);
        if (current(application, officer).isEmpty()) {
            acts.open(UUID.randomUUID(), application, officer, clock.instant());
            log.wrote(officer, "desk.open", new Subject("application", application));
        }
    }

    /** Printed and handed over; the visit is at its end. */
    @Transactional
    public void finish(UUID application, Officer officer) {
        officer.require(Permission.CHECK_FACTS);
        records.get(application, officer);
        acts.add(application, DeskPoint.PRINT, DeskAct.Outcome.DONE, officer, clock.instant());
        log.wrote(officer, "desk.finish", new Subject("application", application));
    }

    /** Part of reading the application, which its page has logged. */
    public DeskProgress progress(UUID application, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        records.get(application, officer);
        return new DeskProgress(rules, acts.list(application), current(application, officer));
    }

    private Optional<DeskVisit> current(UUID application, Officer officer) {
        return acts.newestVisit(application, officer)
                .filter(visit -> !visit.finished())
                .filter(visit -> visit.openedAt().plus(SAME_VISIT).isAfter(clock.instant()))
                .map(visit -> new DeskVisit(visit.id(), "", visit.openedAt()));
    }
}
