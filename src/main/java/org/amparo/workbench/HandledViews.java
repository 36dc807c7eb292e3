// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.assignment.Caseloads;
import org.amparo.procedure.assignment.HandledBy;
import org.springframework.stereotype.Component;

/** Says on the page of a case who handles it and why. */
@Component
class HandledViews {

    private final Caseloads caseloads;

    HandledViews(Caseloads caseloads) {
        this.caseloads = caseloads;
    }

    /** Empty where nobody is given cases. */
    HandledView of(UUID caseId, Officer officer, Words words) {
        return new HandledView(
                caseloads.of(caseId, officer).stream()
                        .map(handled -> line(caseId, handled, officer, words))
                        .toList(),
                "/work/cases/" + caseId + "/know");
    }

    private static HandledView.Line line(UUID caseId, HandledBy handled, Officer officer, Words words) {
        var mine = handled.officer().equals(Optional.of(officer.id()));
        var waits = handled.officer().isEmpty();
        return new HandledView.Line(
                AssignmentWords.kind(handled.kind(), words),
                handled.name(),
                mine,
                words.moment(handled.since()),
                waits
                        ? AssignmentWords.obstacles(handled.obstacles(), Optional.empty(), words)
                        : AssignmentWords.grounds(handled.grounds(), words),
                handled.steps().stream().map(step -> step(step, words)).toList(),
                mine ? CaseloadViews.path(caseId, handled.kind(), "give-back") : "",
                officer.may(Permission.MANAGE_TEAM) ? CaseloadViews.path(caseId, handled.kind(), "hand-on") : "");
    }

    private static String step(HandledBy.Step step, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.text("work.handled.step." + step.what(), step.to()));
        if (!step.by().isEmpty()) {
            parts.add(step.by());
        }
        if (!step.reason().isEmpty()) {
            parts.add("“" + step.reason() + "”");
        }
        parts.add(words.moment(step.at()));
        return String.join(" · ", parts);
    }
}
