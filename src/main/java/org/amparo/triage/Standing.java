// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where an open case stands, as kept. */
record Standing(
        UUID caseId,
        String fileNumber,
        String office,
        Instant filedAt,
        boolean open,
        Tier own,
        Tier tier,
        Instant since,
        Instant dueAt,
        List<String> fired,
        boolean needsPerson,
        LocalDate rules,
        Optional<Override> override) {

    /** A supervisor's tier, for as long as no reason comes that was not known then. */
    record Override(Tier tier, List<String> fired) {

        boolean holdsFor(List<String> now) {
            return new HashSet<>(fired).containsAll(now);
        }
    }

    Standing {
        fired = List.copyOf(fired);
    }

    /** Whether the result differs in anything that somebody would want to see in its history. */
    boolean saysTheSameAs(Standing other) {
        return tier == other.tier
                && fired.equals(other.fired)
                && needsPerson == other.needsPerson
                && rules.equals(other.rules);
    }
}
