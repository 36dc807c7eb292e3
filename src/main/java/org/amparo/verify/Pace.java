// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * So many tries at once, then one every so often, for each key; in this node's memory. A try is taken before it is known
 * whether it is right, so that a thousand at the same moment are not all let through, and given back when it was.
 */
final class Pace {

    private static final int MOST_KEYS = 20_000;

    private final Clock clock;
    private final Duration ahead;
    private final Duration each;
    private final Map<String, Instant> paidUntil = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_KEYS;
        }
    };

    Pace(Clock clock, int burst, Duration each) {
        this.clock = clock;
        this.ahead = each.multipliedBy(burst);
        this.each = each;
    }

    /** False when this key has used up its tries. */
    synchronized boolean take(String key) {
        var now = clock.instant();
        var from = paidUntil.getOrDefault(key, now);
        var until = (from.isBefore(now) ? now : from).plus(each);
        if (until.isAfter(now.plus(ahead))) {
            return false;
        }
        paidUntil.put(key, until);
        return true;
    }

    synchronized void giveBack(String key) {
        paidUntil.computeIfPresent(key, (same, until) -> until.minus(each));
    }
}
