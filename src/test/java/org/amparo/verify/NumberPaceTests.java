// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.testing.StandingClock;
import org.junit.jupiter.api.Test;

/** A thousand guesses: how many of them are looked up at all. */
class NumberPaceTests {

    private final StandingClock clock = new StandingClock(Instant.parse("2026-03-20T15:41:00Z"));
    private final NumberPace pace = new NumberPace(clock, Duration.ofMillis(1));
    private final AtomicInteger looked = new AtomicInteger();

    private void guess(String network, String number) {
        try {
            pace.search(network, number, () -> {
                looked.incrementAndGet();
                return Optional.empty();
            });
        } catch (NumberPace.MustWait | NumberPace.Busy refused) {
            // what this is about
        }
    }

    @Test
    void aThousandFromOneNetworkAreTenLookUps() {
        for (var i = 0; i < 1000; i++) {
            guess("here", "number " + i);
        }
        assertThat(looked).hasValue(NumberPace.OF_A_NETWORK);
    }

    @Test
    void aThousandFromAThousandNetworksAtOneNumberAreFive() {
        for (var i = 0; i < 1000; i++) {
            guess("network " + i, "481720563");
        }
        assertThat(looked).hasValue(NumberPace.OF_A_NUMBER);
        clock.pass(Duration.ofMinutes(1));
        guess("another", "481720563");
        assertThat(looked).hasValue(NumberPace.OF_A_NUMBER + 1);
    }

    @Test
    void whoeverHasARightOneIsNotSlowedDown() {
        for (var i = 0; i < 50; i++) {
            assertThat(pace.search("here", "481720563", () -> Optional.of("hit")))
                    .contains("hit");
        }
    }

    @Test
    void manyAtTheSameMomentLeaveTheDatabaseToOthers() throws Exception {
        var hold = new CountDownLatch(1);
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        var busy = new AtomicInteger();
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 200; i++) {
                var network = "network " + i;
                guessers.submit(() -> {
                    try {
                        pace.search(network, network, () -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            await(hold);
                            now.decrementAndGet();
                            return Optional.empty();
                        });
                    } catch (NumberPace.Busy full) {
                        if (busy.incrementAndGet() == 196) {
                            hold.countDown();
                        }
                    }
                });
            }
            assertThat(hold.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most).hasValue(4);
    }

    @Test
    void whoeverIsRefusedForOthersPaysNothing() {
        for (var i = 0; i < NumberPace.OF_A_NETWORK; i++) {
            guess("here", "number " + i);
        }
        assertThatThrownBy(() -> pace.search("here", "x", Optional::empty)).isInstanceOf(NumberPace.MustWait.class);
        assertThat(pace.search("elsewhere", "x", () -> Optional.of("hit"))).isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
