// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Token buckets in the memory of one node. They slow down and never lock out, since a whole camp may share one
 * address; at most {@code MOST} are kept, the longest unused forgotten first.
 */
final class Pace {

    private static final int MOST = 50_000;

    private final Clock clock;
    private final int burst;
    private final Duration each;
    private final Map<String, Instant> fullAt = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** {@code burst} at once, then one more after each {@code each}. */
    Pace(Clock clock, int burst, Duration each) {
        this.clock = clock;
        this.burst = burst;
        this.each = each;
    }

    /** Takes one token, or says from when there will be one. */
    synchronized void take(String who) {
        var now = clock.instant();
        var full = fullAt.getOrDefault(who, now);
        if (full.isBefore(now)) {
            full = now;
        }
        var next = full.plus(each);
        var tooFar = now.plus(each.multipliedBy(burst));
        if (next.isAfter(tooFar)) {
            throw new TryAgainLater(now.plus(Duration.between(tooFar, next)));
        }
        fullAt.put(who, next);
    }

    /** Gives back what was taken, after a success. */
    synchronized void forgive(String who) {
        fullAt.remove(who);
    }
}
