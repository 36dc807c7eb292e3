// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.StepRefused.Why;
import org.amparo.registration.AcceptedApplication;
import org.amparo.registration.Fact;
import org.amparo.registration.PersonFacts;
import org.junit.jupiter.api.Test;

class AsylumCaseTests {

    private static final Instant FILED = Instant.parse("2026-03-12T14:40:00Z");
    private static final Instant NOW = Instant.parse("2026-04-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 2);
    private static final Transition REGISTER =
            arrow(Stage.PRE_REGISTERED, Step.REGISTER, Stage.REGISTERED, Guards.NONE);

    private final Officer officer = officer("Rosa");
    private final Officer other = officer("Julio");
    private final AcceptedApplication application = new AcceptedApplication(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "PE-1",
            FILED,
            "TAC",
            PersonFacts.of(Map.of(Fact.GIVEN_NAMES, "Samira")),
            new byte[0],
            new byte[0]);

    @Test
    void startsOnTheDayProtectionWasAskedFor() {
        var opened = registered();

        assertThat(opened.filedAt()).isEqualTo(FILED);
        assertThat(opened.registeredAt()).isEqualTo(NOW);
    }

    @Test
    void leavesATraceWithTheLawItRestsOn() {
        var opened = registered();

        assertThat(opened.stage()).isEqualTo(Stage.REGISTERED);
        assertThat(opened.newHistory())
                .containsExactly(new CaseEntry(
                        officer.logName(),
                        "Rosa",
                        Step.REGISTER,
                        Stage.PRE_REGISTERED,
                        Stage.REGISTERED,
                        "art. 14",
                        NOW,
                        TODAY,
                        "",
                        "",
                        ""));
    }

    @Test
    void refusesAStepTheCountryDoesNotHave() {
        refused(Why.NO_SUCH_STEP, registered(), Step.ARCHIVE, officer);
    }

    @Test
    void refusesWhoProposedToDecide() {
        var fourEyes = new Guards(
                Set.of(),
                Set.of(),
                false,
                Optional.empty(),
                Set.of(Step.SUBMIT_ASSESSMENT),
                Optional.empty(),
                Set.of());
        var proposed = registered(
                arrow(Stage.REGISTERED, Step.SUBMIT_ASSESSMENT, Stage.COMMITTEE, Guards.NONE),
                arrow(Stage.COMMITTEE, Step.DECIDE, Stage.DECIDED, fourEyes));
        take(proposed, Step.SUBMIT_ASSESSMENT, "RC", officer);

        refused(Why.SAME_OFFICER, proposed, Step.DECIDE, officer);
        take(proposed, Step.DECIDE, "RJ", other);
        assertThat(proposed.stage()).isEqualTo(Stage.DECIDED);
    }

    @Test
    void whoeverEverDecidedDoesNotDecideTheAppeal() {
        var otherHands = new Guards(
                Set.of(), Set.of(), false, Optional.empty(), Set.of(Step.DECIDE), Optional.empty(), Set.of());
        var appealed = registered(
                arrow(Stage.REGISTERED, Step.DECIDE, Stage.REGISTERED, Guards.NONE),
                arrow(Stage.REGISTERED, Step.DECIDE_APPEAL, Stage.FINAL, otherHands));
        take(appealed, Step.DECIDE, "RJ", officer);
        take(appealed, Step.DECIDE, "RJ", other);

        refused(Why.SAME_OFFICER, appealed, Step.DECIDE_APPEAL, officer);
        refused(Why.SAME_OFFICER, appealed, Step.DECIDE_APPEAL, other);
    }

    @Test
    void aProposalIsNoOutcome() {
        var proposed = registered(
                arrow(Stage.REGISTERED, Step.SUBMIT_ASSESSMENT, Stage.COMMITTEE, Guards.NONE),
                arrow(Stage.COMMITTEE, Step.DECIDE, Stage.DECIDED, Guards.NONE));
        take(proposed, Step.SUBMIT_ASSESSMENT, "RJ", officer);
        assertThat(proposed.outcome()).isEmpty();
        take(proposed, Step.DECIDE, "RC", other);
        assertThat(proposed.outcome()).isEqualTo("RC");
    }

    @Test
    void isTakenUpAgainOnceOnly() {
        var once = new Guards(Set.of(), Set.of(), true, Optional.empty(), Set.of(), Optional.empty(), Set.of());
        var archived = registered(
                arrow(Stage.REGISTERED, Step.ARCHIVE, Stage.ARCHIVED, Guards.NONE),
                arrow(Stage.ARCHIVED, Step.UNARCHIVE, Stage.REGISTERED, once));
        take(archived, Step.ARCHIVE, "NS", officer);
        take(archived, Step.UNARCHIVE, "", officer);
        take(archived, Step.ARCHIVE, "NS", officer);

        refused(Why.ONLY_ONCE, archived, Step.UNARCHIVE, officer);
    }

    @Test
    void doesNotBecomeFinalWhileTheTermRuns() {
        var whenOver =
                new Guards(Set.of(), Set.of(), false, Optional.empty(), Set.of(), Optional.of("appeal"), Set.of());
        var told = registered(arrow(Stage.REGISTERED, Step.BECOME_FINAL, Stage.FINAL, whenOver));

        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() ->
                        told.take(Step.BECOME_FINAL, StepInput.of(TODAY), officer, "Rosa", List.of(appeal(false)), NOW))
                .matches(refused -> refused.why() == Why.CLOCK_RUNS);
        told.take(Step.BECOME_FINAL, StepInput.of(TODAY), officer, "Rosa", List.of(appeal(true)), NOW);
        assertThat(told.stage()).isEqualTo(Stage.FINAL);
    }

    private static RunningClock appeal(boolean over) {
        return new RunningClock(
                "appeal",
                over ? RunningClock.State.OVER : RunningClock.State.RUNNING,
                TODAY,
                Optional.of(TODAY),
                0,
                new Term(15, Term.Unit.WORKING_DAYS),
                "art. 1");
    }

    private void refused(Why why, AsylumCase file, Step step, Officer by) {
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> take(file, step, "", by))
                .matches(refused -> refused.why() == why);
    }

    private static void take(AsylumCase file, Step step, String choice, Officer by) {
        file.take(step, new StepInput(TODAY, choice, "", ""), by, by.name(), List.of(), NOW);
    }

    private AsylumCase registered(Transition... more) {
        var transitions = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(REGISTER), java.util.Arrays.stream(more))
                .toList();
        var way = new Way(
                Ways.FIRST_INSTANCE,
                LocalDate.of(2020, 1, 1),
                Stage.PRE_REGISTERED,
                "a law",
                Optional.empty(),
                Set.of(),
                Set.of(),
                transitions,
                List.of());
        return AsylumCase.register(way, UUID.randomUUID(), application, "1", officer, NOW, TODAY);
    }

    private static Transition arrow(Stage from, Step step, Stage to, Guards guards) {
        return new Transition(from, step, to, Permission.WORK, false, guards, "art. 14", false);
    }

    private static Officer officer(String name) {
        return new Officer(UUID.randomUUID(), name, "TAC", "registrar", Set.of(), Set.of("TAC"));
    }
}
