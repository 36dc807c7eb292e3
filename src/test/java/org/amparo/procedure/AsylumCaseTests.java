// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.registration.AcceptedApplication;
import org.amparo.registration.Fact;
import org.amparo.registration.PersonFacts;
import org.junit.jupiter.api.Test;

class AsylumCaseTests {

    private static final Instant FILED = Instant.parse("2026-03-12T14:40:00Z");
    private static final Instant NOW = Instant.parse("2026-04-02T09:00:00Z");
    private static final Transition REGISTER =
            new Transition(Stage.PRE_REGISTERED, Step.REGISTER, Stage.REGISTERED, "art. 14");

    private final Officer officer = new Officer(UUID.randomUUID(), "Rosa", "TAC", "registrar", Set.of(), Set.of("TAC"));
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
        var opened = AsylumCase.register(of(REGISTER), UUID.randomUUID(), application, "1", officer, NOW);

        assertThat(opened.filedAt()).isEqualTo(FILED);
        assertThat(opened.registeredAt()).isEqualTo(NOW);
    }

    @Test
    void leavesATraceWithTheLawItRestsOn() {
        var opened = AsylumCase.register(of(REGISTER), UUID.randomUUID(), application, "1", officer, NOW);

        assertThat(opened.stage()).isEqualTo(Stage.REGISTERED);
        assertThat(opened.newHistory())
                .containsExactly(new CaseEntry(
                        officer.logName(),
                        "Rosa",
                        Step.REGISTER,
                        Stage.PRE_REGISTERED,
                        Stage.REGISTERED,
                        "art. 14",
                        NOW));
    }

    @Test
    void refusesAStepTheCountryDoesNotHave() {
        assertThatThrownBy(() -> AsylumCase.register(of(), UUID.randomUUID(), application, "1", officer, NOW))
                .isInstanceOf(StepRefused.class);
    }

    private static Procedure of(Transition... transitions) {
        return new Procedure(List.of(transitions), List.of(), Set.of());
    }
}
