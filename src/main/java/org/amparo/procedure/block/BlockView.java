// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Cases chosen by the same criteria.
 *
 * @param criteriaSince the version of the criteria
 * @param stopped the program leaves it alone until somebody lets it go on
 * @param counts how many cases are in which state
 */
public record BlockView(
        UUID id,
        int number,
        LocalDate criteriaSince,
        String law,
        Set<String> offices,
        BlockState state,
        boolean stopped,
        UUID by,
        String byName,
        Instant at,
        Optional<Proposal> proposal,
        Optional<Voted> voted,
        Map<LineState, Integer> counts,
        List<RegisterList> registers) {

    /** Who put it before the committee, and why. */
    public record Proposal(UUID by, String byName, Instant at, String note) {}

    /** The vote, by whoever noted it. */
    public record Voted(UUID by, String byName, Instant at, BlockVote vote) {}

    public int count(LineState state) {
        return counts.getOrDefault(state, 0);
    }

    /** All that were gone through. */
    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How much of what the program is at is done, of a hundred; a search cannot know. */
    public int percent() {
        var todo = count(state == BlockState.PROPOSING ? LineState.IN : LineState.PROPOSED);
        var done = state == BlockState.PROPOSING
                ? count(LineState.PROPOSED) + count(LineState.STAYED)
                : count(LineState.DECIDED) + count(LineState.RETURNED) + count(LineState.STAYED);
        return todo + done == 0 ? 100 : (int) (100L * done / (todo + done));
    }
}
