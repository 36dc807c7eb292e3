// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.amparo.testing.StandingClock;
import org.junit.jupiter.api.Test;

/** Guessing becomes slow, for whoever guesses and nobody else. */
class PaceTests {

    private final StandingClock clock = new StandingClock(Instant.parse("2026-03-20T15:41:00Z"));

    @Test
    void letsSoManyThroughAtOnceAndThenOneEverySoOften() {
        var pace = new Pace(clock, 3, Duration.ofMinutes(1));
        assertThat(pace.take("a")).isTrue();
        assertThat(pace.take("a")).isTrue();
        assertThat(pace.take("a")).isTrue();
        assertThat(pace.take("a")).isFalse();
        assertThat(pace.take("b")).isTrue();
        clock.pass(Duration.ofMinutes(1));
        assertThat(pace.take("a")).isTrue();
        assertThat(pace.take("a")).isFalse();
    }

    @Test
    void aRightTryCostsNothing() {
        var pace = new Pace(clock, 1, Duration.ofMinutes(1));
        for (var i = 0; i < 10; i++) {
            assertThat(pace.take("a")).isTrue();
            pace.giveBack("a");
        }
    }

    @Test
    void whoeverGuessesABirthDateShutsOutNobodyElsewhereAndNoOtherDocument() {
        var guesses = new Guesses(clock);
        for (var i = 0; i < Guesses.AT_ONE_DOCUMENT; i++) {
            assertThat(guesses.take("here", "one")).isTrue();
        }
        assertThat(guesses.take("here", "one")).isFalse();
        assertThat(guesses.take("elsewhere", "one")).isTrue();
        assertThat(guesses.take("here", "two")).isTrue();
    }

    @Test
    void oneNetworkThatTriesManyDocumentsIsSlowedDownToo() {
        var guesses = new Guesses(clock);
        var through = 0;
        for (var i = 0; i < 100; i++) {
            through += guesses.take("here", "document " + i) ? 1 : 0;
        }
        assertThat(through).isEqualTo(Guesses.AT_ALL);
    }
}
