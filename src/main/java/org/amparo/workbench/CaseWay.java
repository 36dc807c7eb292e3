// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.UUID;

/**
 * Where a case stands upon its way, in words.
 *
 * @param outcome empty while undecided
 * @param track empty while none was chosen
 * @param actions what this officer does next; those that must wait say why
 */
public record CaseWay(
        List<StageLine> stages,
        String stage,
        String outcome,
        String track,
        List<ClockLine> clocks,
        List<PointLine> points,
        List<Action> actions,
        boolean isOver) {

    /** {@code state} is {@code done}, {@code now} or empty for what is still to come. */
    public record StageLine(String name, String since, String state) {}

    /** {@code tone} is {@code soon}, {@code over} or empty. */
    public record ClockLine(String name, String left, String until, String law, String tone) {}

    /** {@code result} is empty while it is open. */
    public record PointLine(
            UUID id, String kind, String what, String by, String law, String due, boolean blocks, String result) {}

    /** {@code address} is empty for what cannot be done now; then {@code why} says why. */
    public record Action(String address, String title, String why) {}

    public List<PointLine> openPoints() {
        return points.stream().filter(point -> point.result().isEmpty()).toList();
    }

    public List<PointLine> settledPoints() {
        return points.stream().filter(point -> !point.result().isEmpty()).toList();
    }

    public boolean mine() {
        return actions.stream().anyMatch(action -> !action.address().isEmpty());
    }

    @Override
    public String toString() {
        return "CaseWay[" + stage + "]";
    }
}
