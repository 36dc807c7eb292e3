// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Officer;
import org.amparo.access.Subject;
import org.amparo.procedure.assignment.CaseloadTable.Step;
import org.amparo.procedure.assignment.CaseloadTable.Waiting;
import org.springframework.stereotype.Component;

/** The only writer of who has a case: with its step and its entry in the log, or not at all. */
@Component
class GiveCase {

    private final CaseloadTable table;
    private final AccessLog log;
    private final Clock clock;

    GiveCase(CaseloadTable table, AccessLog log, Clock clock) {
        this.table = table;
        this.log = log;
        this.clock = clock;
    }

    /** What is done, by whom (the program when empty) and why in their words. */
    record Act(String what, Optional<Officer> by, String reason) {

        static final Act ASSIGNED = new Act("ASSIGNED", Optional.empty(), "");

        Actor actor() {
            return by.map(Actor.class::cast).orElseGet(Actor.System::new);
        }
    }

    /** From this holder, or from the list of what waits; false when somebody else was quicker. */
    boolean give(Waiting one, Optional<UUID> holder, CaseAsked asked, Officer to, List<String> grounds, Act act) {
        var now = clock.instant();
        if (!table.lock(one, holder) || !table.give(one, holder, to.id(), asked.needs(), now)) {
            return false;
        }
        table.add(
                new Step(one.caseId(), one.kind(), act.what(), Optional.of(to), grounds, act.reason()), act.by(), now);
        log.wrote(act.actor(), "case.assign", new Subject("case", one.caseId()));
        return true;
    }

    /** Back to the list of what waits. */
    boolean release(UUID caseId, CaseKind kind, UUID holder, Act act) {
        var now = clock.instant();
        if (!table.release(caseId, kind, holder, now)) {
            return false;
        }
        table.add(new Step(caseId, kind, act.what(), Optional.empty(), List.of(), act.reason()), act.by(), now);
        log.wrote(act.actor(), "case.give-back", new Subject("case", caseId));
        return true;
    }

    /** Written on the list, so that a supervisor sees why it waits. */
    void nobody(Waiting one, CaseAsked asked, Map<Obstacle, Integer> obstacles) {
        var next = CaseloadTable.nextTry(one.tries(), clock.instant());
        table.nobody(one, asked.needs(), obstacles, next);
    }
}
