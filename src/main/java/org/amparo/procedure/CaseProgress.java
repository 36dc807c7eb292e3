// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.StepRefused.Why;
import org.springframework.stereotype.Service;

/** Where a case stands upon its way: its clocks, what it waits for, and the steps somebody can take now. */
@Service
public class CaseProgress {

    private final Paths paths;
    private final OpenPoints points;
    private final StepNeeds needs;
    private final StepInputs inputs;

    CaseProgress(Paths paths, OpenPoints points, StepNeeds needs, StepInputs inputs) {
        this.paths = paths;
        this.points = points;
        this.needs = needs;
        this.inputs = inputs;
    }

    /** A step that leaves the stage, by its law; {@code obstacle} says why not now, empty when this officer can take it. */
    public record NextStep(
            Step step,
            Stage to,
            String law,
            Permission by,
            boolean mine,
            Optional<Why> obstacle,
            List<String> choices) {}

    /** An arrow of the way, for whoever wants to see all of it. */
    public record Arrow(Stage from, Step step, Stage to, String law, boolean taken) {}

    /** @param stages those of the way, in the order of {@link Stage} */
    public record Progress(
            List<RunningClock> clocks,
            List<OpenPointView> points,
            List<NextStep> next,
            List<Stage> stages,
            List<Arrow> arrows,
            String wayLaw) {

        public Optional<NextStep> find(Step step) {
            return next.stream().filter(one -> one.step() == step).findFirst();
        }
    }

    /** Of a case the officer may see: whoever asks has loaded it. */
    public Progress of(CaseView file, Officer officer) {
        var path = paths.of(file);
        var minded = points.ofCase(file.id());
        return new Progress(
                path.clocks(),
                minded,
                next(path, minded.stream().anyMatch(OpenPointView::isBlocking), officer),
                path.way().stages().stream().toList(),
                path.way().transitions().stream()
                        .map(arrow -> new Arrow(
                                arrow.from(), arrow.step(), arrow.to(), arrow.law(), isTaken(arrow, file.history())))
                        .toList(),
                path.way().law());
    }

    private List<NextStep> next(Paths.Path path, boolean blocked, Officer officer) {
        var position = path.position(officer.logName());
        var next = new LinkedHashMap<Step, NextStep>();
        for (var transition : path.way().from(path.file().stage())) {
            var obstacle = position.obstacle(transition)
                    .or(() -> blocked && transition.step().waits() ? Optional.of(Why.OPEN_POINT) : Optional.empty())
                    .or(() -> needs.obstacle(path.file().id(), transition))
                    .or(() -> transition.asksForSession(path.file()) ? Optional.of(Why.IN_SESSION) : Optional.empty())
                    .or(() -> TakeStep.isOfBlocks(transition.step(), path.file())
                            ? Optional.of(Why.IN_BLOCK)
                            : Optional.empty());
            var known = next.get(transition.step());
            if (known == null || known.obstacle().isPresent() && obstacle.isEmpty()) {
                next.put(
                        transition.step(),
                        new NextStep(
                                transition.step(),
                                transition.to(),
                                transition.law(),
                                transition.by(),
                                officer.may(transition.by()),
                                obstacle,
                                inputs.choices(transition.step(), path.file())));
            }
        }
        return next.values().stream()
                .filter(step -> !step.obstacle().filter(HIDDEN::contains).isPresent())
                .toList();
    }

    /** Steps of another track or outcome are no steps of this case at all. */
    private static final Set<Why> HIDDEN = Set.of(Why.OTHER_TRACK, Why.OTHER_OUTCOME, Why.TOO_EARLY, Why.ONLY_ONCE);

    private static boolean isTaken(Transition arrow, List<CaseEntry> history) {
        return history.stream()
                .anyMatch(entry ->
                        entry.from() == arrow.from() && entry.step() == arrow.step() && entry.to() == arrow.to());
    }
}
