// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps a registry's program, or whoever stole its key, from going through numbers and birth dates: buckets for each key, for
 * its misses, and for its misses at one number; and one for each address that comes with unknown keys. A miss is answered
 * after the same time, whatever it missed.
 */
@Component
class RegistryPace {

    static final int OF_A_KEY = 60;
    static final Duration EACH_OF_A_KEY = Duration.ofSeconds(1);
    static final int MISSES = 30;
    static final Duration EACH_MISS = Duration.ofSeconds(10);
    static final int MISSES_AT_A_NUMBER = 5;
    static final Duration EACH_AT_A_NUMBER = Duration.ofMinutes(1);
    static final int UNKNOWN_KEYS = 20;
    static final Duration EACH_UNKNOWN_KEY = Duration.ofSeconds(10);

    private final Pace byKey;
    private final Pace misses;
    private final Pace atNumbers;
    private final Pace unknownKeys;
    private final Duration answerTime;

    @Autowired
    RegistryPace(Clock clock) {
        this(clock, Duration.ofMillis(500));
    }

    RegistryPace(Clock clock, Duration answerTime) {
        this.byKey = new Pace(clock, OF_A_KEY, EACH_OF_A_KEY);
        this.misses = new Pace(clock, MISSES, EACH_MISS);
        this.atNumbers = new Pace(clock, MISSES_AT_A_NUMBER, EACH_AT_A_NUMBER);
        this.unknownKeys = new Pace(clock, UNKNOWN_KEYS, EACH_UNKNOWN_KEY);
        this.answerTime = answerTime;
    }

    /** A key, when it is one. Throws {@link MustWait} for an address that came with too many that are none. */
    <T> Optional<T> key(String address, Supplier<Optional<T>> find) {
        take(unknownKeys, address, EACH_UNKNOWN_KEY);
        var known = false;
        try {
            var key = find.get();
            known = key.isPresent();
            return key;
        } catch (RuntimeException notTheirFault) {
            known = true;
            throw notTheirFault;
        } finally {
            if (known) {
                unknownKeys.giveBack(address);
            }
        }
    }

    /** Before anything else is done for a key. */
    void request(UUID key) {
        take(byKey, key.toString(), EACH_OF_A_KEY);
    }

    /** The search's hit; a miss waits for its time to be over. */
    <T> Optional<T> search(UUID key, String number, Supplier<Optional<T>> search) {
        var atNumber = key + " " + number;
        take(misses, key.toString(), EACH_MISS);
        if (!atNumbers.take(atNumber)) {
            misses.giveBack(key.toString());
            throw new MustWait(EACH_AT_A_NUMBER);
        }
        var begin = System.nanoTime();
        var missed = false;
        try {
            var hit = search.get();
            missed = hit.isEmpty();
            if (missed) {
                NumberPace.waitUntil(begin, answerTime);
            }
            return hit;
        } finally {
            if (!missed) {
                misses.giveBack(key.toString());
                atNumbers.giveBack(atNumber);
            }
        }
    }

    private static void take(Pace pace, String key, Duration each) {
        if (!pace.take(key)) {
            throw new MustWait(each);
        }
    }

    /** Too fast: it works again after so long. */
    static final class MustWait extends RuntimeException {

        private final Duration wait;

        MustWait(Duration wait) {
            super("too fast", null, false, false);
            this.wait = wait;
        }

        long seconds() {
            return wait.toSeconds();
        }
    }
}
