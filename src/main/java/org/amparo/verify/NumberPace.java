// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps guessing of numbers slow and alone: buckets for each network and each number, known or not, and few look-ups at
 * once, so that a thousand guesses a second neither find anything nor take the database from anybody else. Every answer
 * that is no hit comes after the same time, whatever it was.
 */
@Component
class NumberPace {

    static final int OF_A_NETWORK = 10;
    static final int OF_A_NUMBER = 5;
    private static final int AT_ONCE = 4;

    private final Pace byNetwork;
    private final Pace byNumber;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Duration answerTime;

    @Autowired
    NumberPace(Clock clock) {
        this(clock, Duration.ofMillis(500));
    }

    NumberPace(Clock clock, Duration answerTime) {
        this.byNetwork = new Pace(clock, OF_A_NETWORK, Duration.ofSeconds(30));
        this.byNumber = new Pace(clock, OF_A_NUMBER, Duration.ofMinutes(1));
        this.answerTime = answerTime;
    }

    /** The search's hit. Throws {@link MustWait} where there were too many wrong ones, {@link Busy} where there are too many now. */
    <T> Optional<T> search(String network, String number, Supplier<Optional<T>> search) {
        if (!byNetwork.take(network)) {
            throw new MustWait();
        }
        if (!byNumber.take(number)) {
            throw new MustWait();
        }
        var begin = System.nanoTime();
        var found = once(network, number, search);
        if (found.isPresent()) {
            byNetwork.giveBack(network);
            byNumber.giveBack(number);
        } else {
            waitUntil(begin, answerTime);
        }
        return found;
    }

    private <T> Optional<T> once(String network, String number, Supplier<Optional<T>> search) {
        if (!places.tryAcquire()) {
            byNetwork.giveBack(network);
            byNumber.giveBack(number);
            throw new Busy();
        }
        try {
            return search.get();
        } finally {
            places.release();
        }
    }

    /** To the end of the answer time; a search that took longer, to the end of the next. */
    static void waitUntil(long begin, Duration answerTime) {
        var whole = answerTime.toNanos();
        var spent = System.nanoTime() - begin;
        try {
            Thread.sleep(Duration.ofNanos(whole - spent % whole));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Too many that found nothing, from this network or for this number. */
    static final class MustWait extends RuntimeException {
        MustWait() {
            super("too many look-ups", null, false, false);
        }
    }

    /** Too many at this moment, of everybody. */
    static final class Busy extends RuntimeException {
        Busy() {
            super("look-ups are busy", null, false, false);
        }
    }
}
