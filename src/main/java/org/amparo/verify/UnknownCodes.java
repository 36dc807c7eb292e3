// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever asks for codes that do not exist, by network and in this node's memory. Thirty at once, then one
 * every two seconds: no camp is shut out for one person's typing, and nobody guesses 100 bits that way.
 */
@Component
class UnknownCodes {

    static final int BURST = 30;
    static final Duration EACH = Duration.ofSeconds(2);
    private static final int MOST_NETWORKS = 20_000;

    private final Clock clock;
    private final Map<String, Instant> paidUntil = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    UnknownCodes(Clock clock) {
        this.clock = clock;
    }

    /** Throws when this network has used up its misses. */
    synchronized void require(String network) {
        var until = paidUntil.get(network);
        var full = clock.instant().plus(EACH.multipliedBy(BURST - 1L));
        if (until != null && until.isAfter(full)) {
            throw new VerifyPage.TooManyUnknown(until.minus(EACH.multipliedBy(BURST - 1L)));
        }
    }

    synchronized void count(String network) {
        var now = clock.instant();
        var from = paidUntil.getOrDefault(network, now);
        paidUntil.put(network, (from.isBefore(now) ? now : from).plus(EACH));
    }
}
