// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {

    private final TickingClock clock = new TickingClock();
    private final Pace pace = new Pace(clock, 3, Duration.ofSeconds(10));

    @Test
    void slowsDownAfterABurstAndSaysUntilWhen() {
        for (var i = 0; i < 3; i++) {
            pace.take("a");
        }
        assertThatExceptionOfType(TryAgainLater.class)
                .isThrownBy(() -> pace.take("a"))
                .satisfies(later -> assertThat(later.from()).isEqualTo(TickingClock.START.plusSeconds(10)));
    }

    @Test
    void letsThroughAgainAtTheTimeItNamedHoweverOftenSomebodyTriedMeanwhile() {
        for (var i = 0; i < 50; i++) {
            try {
                pace.take("a");
            } catch (TryAgainLater expected) {
                assertThat(expected.from()).isAfter(clock.instant());
            }
        }
        clock.pass(Duration.ofSeconds(10));
        assertThatNoException().isThrownBy(() -> pace.take("a"));
    }

    @Test
    void doesNotSlowDownOthers() {
        for (var i = 0; i < 3; i++) {
            pace.take("a");
        }
        assertThatNoException().isThrownBy(() -> pace.take("b"));
    }
}
