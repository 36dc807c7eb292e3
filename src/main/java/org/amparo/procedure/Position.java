// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.List;
import java.util.Optional;
import org.amparo.procedure.StepRefused.Why;

/** Where a case stands before a step, with all that the conditions of its arrows look at. */
record Position(
        Stage stage, String track, String outcome, List<CaseEntry> history, List<RunningClock> clocks, String actor) {

    /** What stands in the way of an arrow; empty when nothing does. */
    Optional<Why> obstacle(Transition transition) {
        var guards = transition.guards();
        if (!guards.tracks().isEmpty() && !guards.tracks().contains(track)) {
            return Optional.of(Why.OTHER_TRACK);
        }
        if (!guards.outcomes().isEmpty() && !guards.outcomes().contains(outcome)) {
            return Optional.of(Why.OTHER_OUTCOME);
        }
        if (guards.once() && taken(transition.step())) {
            return Optional.of(Why.ONLY_ONCE);
        }
        if (guards.after().isPresent() && !taken(guards.after().get())) {
            return Optional.of(Why.TOO_EARLY);
        }
        if (guards.whenOver().isPresent() && !isOver(guards.whenOver().get())) {
            return Optional.of(Why.CLOCK_RUNS);
        }
        if (guards.notBy().stream().anyMatch(this::takenByActor)) {
            return Optional.of(Why.SAME_OFFICER);
        }
        return Optional.empty();
    }

    private boolean taken(Step step) {
        return history.stream().anyMatch(entry -> entry.step() == step);
    }

    private boolean isOver(String clock) {
        return clocks.stream().anyMatch(running -> running.key().equals(clock) && running.isOver());
    }

    private boolean takenByActor(Step step) {
        return history.stream()
                .anyMatch(entry -> entry.step() == step && entry.actor().equals(actor));
    }
}
