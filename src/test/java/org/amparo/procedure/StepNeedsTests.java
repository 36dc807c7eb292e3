// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.country.Packs;
import org.junit.jupiter.api.Test;

/** What a step needs of the interviews of its case, as the test pack says it and the countries do not. */
class StepNeedsTests {

    private static final UUID CASE = UUID.randomUUID();

    private static Optional<StepRefused.Why> obstacle(Way way, boolean held) {
        var step = way.from(Stage.INTERVIEW).stream()
                .filter(transition -> transition.step() == Step.RECORD_INTERVIEW)
                .findFirst()
                .orElseThrow();
        return new StepNeeds(NONE, id -> held && id.equals(CASE)).obstacle(CASE, step);
    }

    @Test
    void aStepWaitsForTheInterviewWhereThePackSaysSo() {
        var marisma = way(Procedure.read(
                Packs.read(Path.of("src", "test", "packs", "marisma")).file("procedure.yaml")));
        assertThat(obstacle(marisma, false)).contains(StepRefused.Why.NO_INTERVIEW);
        assertThat(obstacle(marisma, true)).isEmpty();
        assertThat(obstacle(way(Procedure.read(Packs.peru().file("procedure.yaml"))), false))
                .isEmpty();
    }

    private static Way way(Procedure procedure) {
        return procedure.ways().begunOn(Ways.FIRST_INSTANCE, LocalDate.of(2026, 11, 1));
    }

    private static final AssessmentsOfCases NONE = new AssessmentsOfCases() {
        @Override
        public Optional<Begun> find(UUID caseId) {
            return Optional.empty();
        }

        @Override
        public void freeze(UUID caseId, Officer officer, Instant at) {
            throw new IllegalStateException("there is none");
        }
    };
}
