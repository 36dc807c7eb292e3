// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.util.Optional;
import java.util.UUID;

/**
 * How a seat voted on a case.
 *
 * @param officer who sat there
 * @param outcome what it is for; empty when against or abstaining
 * @param dissent why, where they wanted it kept; empty otherwise
 */
public record Ballot(String seat, Optional<UUID> officer, Vote vote, String outcome, String dissent) {

    /** As somebody wrote it down, before it is known who sits there. */
    public static Ballot of(String seat, Vote vote, String outcome, String dissent) {
        return new Ballot(seat, Optional.empty(), vote, outcome, dissent);
    }

    @Override
    public String toString() {
        return "Ballot[%s]".formatted(seat);
    }
}
