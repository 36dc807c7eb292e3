// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.assignment.CaseloadTable.Waiting;
import org.amparo.procedure.assignment.GiveCase.Act;
import org.amparo.procedure.assignment.TeamRefused.Why;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor hands on one case, or all of an officer who is away: first to look at, then for a reason that is kept. */
@Service
public class HandOnCases {

    private final CaseloadTable table;
    private final Asking asking;
    private final Assigner assigner;
    private final GiveCase giveCase;

    HandOnCases(CaseloadTable table, Asking asking, AssignmentRules rules, GiveCase giveCase) {
        this.table = table;
        this.asking = asking;
        this.assigner = new Assigner(rules);
        this.giveCase = giveCase;
    }

    /** Where a case would go; to nobody when it would wait. */
    public record Proposal(String fileNumber, CaseKind kind, Optional<Officer> to, List<String> grounds) {}

    /** Somebody who could have a case. */
    public record Fit(UUID officer, String name, int points, int cap) {}

    /** Where each of an officer's cases would go now. */
    @Transactional(readOnly = true)
    public List<Proposal> preview(UUID from, Officer officer) {
        officer.require(Permission.MANAGE_TEAM);
        return plan(from, officer).stream()
                .map(move -> new Proposal(
                        move.one().fileNumber(),
                        move.one().kind(),
                        move.choice().chosen().map(Candidate::officer),
                        move.choice().grounds()))
                .toList();
    }

    /** Whoever nothing speaks against but the measure of points. */
    @Transactional(readOnly = true)
    public List<Fit> fit(UUID caseId, CaseKind kind, Officer officer) {
        officer.require(Permission.MANAGE_TEAM);
        var one = table.find(caseId, kind, officer.offices()).orElseThrow(() -> new TeamRefused(Why.CASE));
        var holder = table.holder(caseId, kind);
        var asked = Objects.requireNonNull(asking.asked(List.of(one), kind).get(caseId));
        return asking.candidates(kind).stream()
                .filter(candidate -> !holder.equals(Optional.of(candidate.id())))
                .filter(candidate ->
                        assigner.obstacle(asked, candidate, Obstacle.FULL).isEmpty())
                .map(candidate ->
                        new Fit(candidate.id(), candidate.officer().name(), candidate.load(), candidate.cap()))
                .toList();
    }

    /** All of an officer's cases; how many went to somebody. What nobody can take waits. */
    @Transactional
    public int all(UUID from, String reason, Officer officer) {
        officer.require(Permission.MANAGE_TEAM);
        var said = Reason.said(reason);
        var given = 0;
        for (var move : plan(from, officer)) {
            var chosen = move.choice().chosen();
            if (chosen.isEmpty()) {
                giveCase.release(
                        move.one().caseId(), move.one().kind(), from, new Act("RETURNED", Optional.of(officer), said));
            } else if (giveCase.give(
                    move.one(),
                    Optional.of(from),
                    move.asked(),
                    chosen.get().officer(),
                    move.choice().grounds(),
                    new Act("REASSIGNED", Optional.of(officer), said))) {
                given++;
            }
        }
        return given;
    }

    /** One case, to somebody or, without, to the list of what waits. */
    @Transactional
    public void one(UUID caseId, CaseKind kind, Optional<UUID> to, String reason, Officer officer) {
        officer.require(Permission.MANAGE_TEAM);
        var said = Reason.said(reason);
        var one = table.find(caseId, kind, officer.offices()).orElseThrow(() -> new TeamRefused(Why.CASE));
        var holder = table.holder(caseId, kind);
        if (to.isEmpty()) {
            holder.ifPresent(
                    had -> giveCase.release(caseId, kind, had, new Act("RETURNED", Optional.of(officer), said)));
            return;
        }
        var asked = Objects.requireNonNull(asking.asked(List.of(one), kind).get(caseId));
        var chosen = asking.candidates(kind).stream()
                .filter(candidate -> candidate.id().equals(to.get()))
                .filter(candidate ->
                        assigner.obstacle(asked, candidate, Obstacle.FULL).isEmpty())
                .findFirst()
                .orElseThrow(() -> new TeamRefused(Why.UNFIT));
        var act = new Act("REASSIGNED", Optional.of(officer), said);
        if (!giveCase.give(one, holder, asked, chosen.officer(), assigner.grounds(asked, chosen), act)) {
            throw new TeamRefused(Why.CHANGED);
        }
    }

    private record Move(Waiting one, CaseAsked asked, Assigner.Choice choice) {}

    /** As the program would choose, one after the other, so that all do not go to whoever carries least now. */
    private List<Move> plan(UUID from, Officer officer) {
        var moves = new ArrayList<Move>();
        Map<CaseKind, List<Waiting>> held =
                table.of(from, officer.offices()).stream().collect(Collectors.groupingBy(Waiting::kind));
        for (var group : held.entrySet()) {
            var kind = group.getKey();
            var cases = group.getValue();
            var candidates = asking.candidates(kind).stream()
                    .filter(candidate -> !candidate.id().equals(from))
                    .toList();
            var asked = asking.asked(cases, kind);
            for (var one : cases) {
                var wanted = Objects.requireNonNull(asked.get(one.caseId()));
                var choice = assigner.choose(wanted, candidates);
                if (choice.chosen().isPresent()) {
                    candidates = Asking.carrying(
                            candidates, choice.chosen().get(), wanted.needs().points());
                }
                moves.add(new Move(one, wanted, choice));
            }
        }
        return moves;
    }
}
