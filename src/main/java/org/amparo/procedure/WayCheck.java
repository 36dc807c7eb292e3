// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.country.PackNode;

/** What must be true of a procedure's graph, whatever the country. */
record WayCheck(Way way, PackNode node) {

    void check() {
        for (var stage : way.stages()) {
            var leaving = way.from(stage);
            if (stage.isFinal() && !leaving.isEmpty()) {
                throw fault(
                        "%s is final, and %s leads away from it",
                        stage, leaving.getFirst().step());
            }
            if (!stage.isFinal() && leaving.isEmpty()) {
                throw fault("nothing leads away from %s, which is not final", stage);
            }
        }
        var reached = reachedFrom(way.begins());
        for (var transition : way.transitions()) {
            if (!reached.contains(transition.from())) {
                throw fault("no step leads to %s, from where %s is taken", transition.from(), transition.step());
            }
        }
        for (var stage : reached) {
            if (!ends(stage)) {
                throw fault("from %s no way leads to an end", stage);
            }
        }
        var steps = way.transitions().stream().map(Transition::step).collect(Collectors.toSet());
        way.clocks().forEach(clock -> check(clock, steps));
    }

    private void check(ClockRule clock, Set<Step> steps) {
        var named = EnumSet.noneOf(Step.class);
        named.addAll(clock.from());
        named.addAll(clock.until());
        named.addAll(clock.halted());
        named.addAll(clock.resumed());
        named.removeAll(steps);
        if (!named.isEmpty()) {
            throw fault("the clock %s waits for steps that are not taken here: %s", clock.key(), named);
        }
        if (clock.halted().isEmpty() != clock.resumed().isEmpty()) {
            throw fault("the clock %s is halted by steps and resumed by others, or neither", clock.key());
        }
    }

    private boolean ends(Stage stage) {
        return reachedFrom(stage).stream().anyMatch(Stage::isFinal);
    }

    private Set<Stage> reachedFrom(Stage stage) {
        var reached = EnumSet.of(stage);
        var grew = true;
        while (grew) {
            grew = false;
            for (var transition : way.transitions()) {
                grew |= reached.contains(transition.from()) && reached.add(transition.to());
            }
        }
        return reached;
    }

    private RuntimeException fault(String reason, Object... about) {
        return node.fault(reason.formatted(about));
    }
}
