// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.amparo.procedure.StepRefused.Why;

/**
 * One procedure of the country as the law had it from a day on: its arrows and its clocks. A case finishes along the one
 * it began with.
 *
 * @param about what must be true of somebody's file before this procedure about their status begins; empty when it is no such
 * @param outcomes what can be decided in it; empty for what any can
 * @param documentsEnd the stages in which the person's documents of the file end, unless protection stands
 */
record Way(
        String key,
        LocalDate since,
        Stage begins,
        String law,
        Optional<About> about,
        Set<String> outcomes,
        Set<Stage> documentsEnd,
        List<Transition> transitions,
        List<ClockRule> clocks) {

    /** Files a procedure about a status is opened on: those in one of these stages, with one of these outcomes. */
    record About(Set<Stage> stages, Set<String> outcomes) {

        boolean fits(CaseView file) {
            return stages.contains(file.stage()) && outcomes.contains(file.outcome());
        }
    }

    /**
     * The arrow a case takes by this step. Where the country has several from one stage, the first whose conditions hold.
     * Throws {@link StepRefused}, saying what stands in the way.
     */
    Transition require(Step step, Position position) {
        var from = position.stage();
        var known = transitions.stream()
                .filter(transition -> transition.from() == from && transition.step() == step)
                .toList();
        if (known.isEmpty()) {
            throw new StepRefused(from, step, Why.NO_SUCH_STEP);
        }
        return known.stream()
                .filter(transition -> position.obstacle(transition).isEmpty())
                .findFirst()
                .orElseThrow(() -> new StepRefused(
                        from, step, position.obstacle(known.getLast()).orElseThrow()));
    }

    /** The arrows that leave a stage, whether or not they can be taken now. */
    List<Transition> from(Stage stage) {
        return transitions.stream()
                .filter(transition -> transition.from() == stage)
                .toList();
    }

    Set<Stage> stages() {
        var stages = java.util.EnumSet.of(begins);
        transitions.forEach(transition -> stages.add(transition.to()));
        return stages;
    }

    List<RunningClock> clocksOn(
            LocalDate today, LocalDate filed, String track, List<CaseEntry> history, Predicate<LocalDate> working) {
        var steps = history.stream()
                .map(entry -> new Clocks.Dated(entry.step(), entry.day()))
                .toList();
        return new Clocks(clocks, working).on(today, filed, track, steps);
    }
}
