// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.assignment.GiveCase.Act;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The most urgent case that waits and that this officer can have, or the longest waiting when it is its turn. Two officers never get the same one. */
@Service
public class TakeNextCase {

    private static final int PAGE = 50;
    private static final int MOST_PAGES = 10;

    private final CaseloadTable table;
    private final Asking asking;
    private final AssignmentRules rules;
    private final Assigner assigner;
    private final GiveCase giveCase;
    private final ObjectProvider<Turns> turns;

    TakeNextCase(
            CaseloadTable table, Asking asking, AssignmentRules rules, GiveCase giveCase, ObjectProvider<Turns> turns) {
        this.table = table;
        this.asking = asking;
        this.rules = rules;
        this.assigner = new Assigner(rules);
        this.giveCase = giveCase;
        this.turns = turns;
    }

    /** What came of it; {@code full} says that only the measure of points stood in the way. */
    public record Taken(Optional<UUID> caseId, boolean full) {
        static final Taken NOTHING = new Taken(Optional.empty(), false);
    }

    /** @param held how many cases the officer saw as their own when pressing: pressing twice takes once */
    @Transactional
    public Taken take(int held, Officer officer) {
        officer.require(Permission.HANDLE_CASES);
        table.aloneWith(officer.id());
        if (table.of(officer.id(), officer.offices()).size() != held) {
            return Taken.NOTHING;
        }
        var full = false;
        var oldest = turns.orderedStream().anyMatch(Turns::isOfTheOldest);
        for (var kind : rules.kindsOf(officer.role())) {
            var me = asking.candidates(List.of(officer), kind).getFirst();
            for (var page = 0; page < MOST_PAGES; page++) {
                var waiting = table.first(kind, officer.offices(), oldest, PAGE, page * PAGE);
                var asked = asking.asked(waiting, kind);
                for (var one : waiting) {
                    var wanted = Objects.requireNonNull(asked.get(one.caseId()));
                    // whoever presses is there
                    var obstacle = assigner.obstacle(wanted, me, Obstacle.ABSENT);
                    full |= obstacle.filter(Obstacle.FULL::equals).isPresent();
                    if (obstacle.isEmpty() && takes(one, wanted, me, officer)) {
                        return new Taken(Optional.of(one.caseId()), false);
                    }
                }
                if (waiting.size() < PAGE) {
                    break;
                }
            }
        }
        return new Taken(Optional.empty(), full);
    }

    private boolean takes(CaseloadTable.Waiting one, CaseAsked wanted, Candidate me, Officer officer) {
        var grounds = new ArrayList<>(List.of("TAKEN"));
        grounds.addAll(assigner.grounds(wanted, me));
        return giveCase.give(
                one, Optional.empty(), wanted, officer, grounds, new Act("TAKEN", Optional.of(officer), ""));
    }
}
