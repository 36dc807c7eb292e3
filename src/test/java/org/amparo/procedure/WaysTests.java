// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Officer;
import org.amparo.country.CountryPack;
import org.amparo.country.Packs;
import org.amparo.procedure.StepRefused.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every procedure of every country, in every version, as cases do: each arrow is taken by some case, no case can do
 * anything for which there is no arrow, and what is final stays so.
 */
class WaysTests {

    private static final int MOST_STEPS = 14;

    /** One procedure of one country as the law had it from a day on. */
    record Walked(CountryPack pack, Ways ways, Way way) {
        @Override
        public String toString() {
            return "%s %s %s".formatted(pack.name(), way.key(), way.since());
        }
    }

    static Stream<Walked> ways() {
        return Stream.of(Packs.argentina(), Packs.brazil(), Packs.peru()).flatMap(pack -> {
            var ways = Ways.read(pack.file("procedure.yaml"));
            return ways.all().stream().map(way -> new Walked(pack, ways, way));
        });
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyArrowIsTakenAndNothingElseIsPossible(Walked walked) {
        var way = walked.way();
        var untaken = new HashSet<>(way.transitions());
        var seen = new HashSet<String>();
        var refused = new HashSet<String>();
        var waiting = new ArrayDeque<AsylumCase>();
        waiting.add(begun(way));
        while (!waiting.isEmpty()) {
            var file = waiting.poll();
            if (seen.add(kept(file)) && file.history().size() < MOST_STEPS) {
                for (var step : Step.values()) {
                    var arrow = way.from(file.stage()).stream().anyMatch(one -> one.step() == step);
                    // what the country does not have from a stage depends on nothing else
                    if (!arrow && !refused.add(file.stage() + " " + step)) {
                        continue;
                    }
                    for (var choice : choices(step, walked)) {
                        var moved = copy(file);
                        taken(moved, step, choice).ifPresent(taken -> {
                            untaken.remove(taken);
                            waiting.add(moved);
                        });
                    }
                }
            }
        }
        assertThat(untaken)
                .as("arrows that no case ever takes")
                .extracting(arrow -> arrow.step() + " from " + arrow.from())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void eachStepClockAndVersionNamesItsLaw(Walked walked) {
        assertThat(walked.way().law()).isNotBlank();
        assertThat(walked.way().transitions())
                .allSatisfy(arrow -> assertThat(arrow.law()).isNotBlank());
        assertThat(walked.way().clocks())
                .allSatisfy(clock -> assertThat(clock.law()).isNotBlank());
    }

    /** Somebody at work in the country may take it: no case waits for a permission that nobody has. */
    @ParameterizedTest
    @MethodSource("ways")
    void somebodyMayTakeEachStep(Walked walked) {
        var held = new HashSet<String>();
        walked.pack()
                .file("roles.yaml")
                .get("roles")
                .entries()
                .values()
                .forEach(role -> role.get("may").list().forEach(permission -> held.add(permission.text())));

        assertThat(walked.way().transitions())
                .extracting(arrow -> arrow.by().name())
                .isSubsetOf(held);
    }

    /** Whoever was proposed with many others, without an assessment of their own, can be protected there and nothing else. */
    @Test
    void aBlockOnlyProtects() {
        var pack = Packs.brazil();
        var procedure = Procedure.read(pack.file("procedure.yaml"));
        var noon = Instant.parse("2030-01-07T12:00:00Z");
        var inputs = new StepInputs(procedure, pack, new Paths(procedure, pack, Clock.fixed(noon, ZoneOffset.UTC)));
        var file = begun(procedure.ways().begunOn(Ways.FIRST_INSTANCE, LocalDate.of(2030, 1, 7)));
        taken(file, Step.REGISTER, "");
        taken(file, Step.CHOOSE_TRACK, "block");
        taken(file, Step.PUT_IN_BLOCK, "");
        assertThat(inputs.choices(Step.DECIDE, view(file))).containsExactly("RC", "RF", "CP");

        taken(file, Step.TAKE_OUT_OF_BLOCK, "");
        assertThat(file.stage()).isEqualTo(Stage.REGISTERED);
        assertThat(inputs.choices(Step.SUBMIT_ASSESSMENT, view(file))).contains("RJ");
    }

    /** Takes the step, or makes sure that the country has no such step from there. */
    private static java.util.Optional<Transition> taken(AsylumCase file, Step step, String choice) {
        var from = file.stage();
        var before = file.history().size();
        var known = file.way().from(from).stream().anyMatch(arrow -> arrow.step() == step);
        var officer = officer();
        var day = file.history().isEmpty()
                ? LocalDate.of(2030, 1, 7)
                : file.history().getLast().day().plusYears(1);
        var clocks = file.way().clocksOn(day, LocalDate.of(2030, 1, 7), file.track(), file.history(), any -> true);
        try {
            var arrow = file.take(
                    step,
                    new StepInput(day, choice, "why", "proof"),
                    officer,
                    officer.name(),
                    clocks,
                    day.atStartOfDay(ZoneOffset.UTC).toInstant());
            assertThat(known).as("%s from %s", step, from).isTrue();
            assertThat(from.isFinal()).as("%s leads away from %s", step, from).isFalse();
            return java.util.Optional.of(arrow);
        } catch (StepRefused refused) {
            assertThat(refused.why() == Why.NO_SUCH_STEP)
                    .as("%s from %s", step, from)
                    .isNotEqualTo(known);
            assertThat(file.stage()).isEqualTo(from);
            assertThat(file.history()).hasSize(before);
            return java.util.Optional.empty();
        }
    }

    private static List<String> choices(Step step, Walked walked) {
        return switch (step.asks()) {
            case TRACK -> List.copyOf(walked.ways().tracks().keySet());
            case OUTCOME ->
                !step.settles()
                        ? List.of("RJ")
                        : walked.way().outcomes().isEmpty()
                                ? List.of("RC", "RJ")
                                : walked.way().outcomes().stream()
                                        .sorted()
                                        .limit(2)
                                        .toList();
            default -> List.of("X");
        };
    }

    /** All that later steps look at. */
    private static String kept(AsylumCase file) {
        var steps = new ArrayList<>(
                file.history().stream().map(CaseEntry::step).distinct().sorted().toList());
        return file.stage() + file.track() + file.outcome() + steps;
    }

    private static AsylumCase begun(Way way) {
        return new AsylumCase(view(way, way.begins(), "", "", List.of()), way);
    }

    private static AsylumCase copy(AsylumCase file) {
        return new AsylumCase(view(file), file.way());
    }

    private static CaseView view(AsylumCase file) {
        return view(file.way(), file.stage(), file.track(), file.outcome(), file.history());
    }

    private static CaseView view(Way way, Stage stage, String track, String outcome, List<CaseEntry> history) {
        return new CaseView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "1",
                stage,
                "TAC",
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                way.key(),
                way.since(),
                track,
                outcome,
                history);
    }

    private static Officer officer() {
        return new Officer(UUID.randomUUID(), "Rosa", "TAC", "all", Set.of(), Set.of("TAC"));
    }
}
