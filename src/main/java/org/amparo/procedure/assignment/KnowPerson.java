// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.procedure.assignment.GiveCase.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer knows whom a file is about. It goes to somebody else at once, is never offered to them again, and is closed to
 * them from then on; nobody asks how they know each other.
 */
@Service
public class KnowPerson {

    private final Profiles profiles;
    private final CaseloadTable table;
    private final Asking asking;
    private final AssignmentRules rules;
    private final Assigner assigner;
    private final GiveCase giveCase;
    private final AccessLog log;
    private final Clock clock;

    KnowPerson(
            Profiles profiles,
            CaseloadTable table,
            Asking asking,
            AssignmentRules rules,
            GiveCase giveCase,
            AccessLog log,
            Clock clock) {
        this.profiles = profiles;
        this.table = table;
        this.asking = asking;
        this.rules = rules;
        this.assigner = new Assigner(rules);
        this.giveCase = giveCase;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public void declare(UUID caseId, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        var conflict = new Conflict(UUID.randomUUID(), Optional.empty(), Optional.of(caseId), "", true);
        profiles.addConflict(officer.id(), conflict, officer, clock.instant());
        log.wrote(officer, "case.conflict", new Subject("case", caseId));
        for (var kind : rules.kinds().keySet()) {
            if (giveCase.release(caseId, kind, officer.id(), new Act("DECLARED", Optional.of(officer), ""))) {
                giveAtOnce(caseId, kind, officer);
            }
        }
    }

    private void giveAtOnce(UUID caseId, CaseKind kind, Officer officer) {
        table.find(caseId, kind, officer.offices()).ifPresent(one -> {
            var asked = Objects.requireNonNull(asking.asked(List.of(one), kind).get(caseId));
            var choice = assigner.choose(asked, asking.candidates(kind));
            choice.chosen()
                    .ifPresentOrElse(
                            chosen -> giveCase.give(
                                    one, Optional.empty(), asked, chosen.officer(), choice.grounds(), Act.ASSIGNED),
                            () -> giveCase.nobody(one, asked, choice.obstacles()));
        });
    }
}
