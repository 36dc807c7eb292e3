// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A need as those see it who may.
 *
 * @param version counts changes, so that two officers do not overwrite each other
 * @param acts oldest first; the first is who flagged it
 */
public record NeedView(UUID id, String code, NeedState state, int version, List<Act> acts, List<Referral> referrals) {

    public NeedView {
        acts = List.copyOf(acts);
        referrals = List.copyOf(referrals);
    }

    /** Somebody said something of it; {@code note} may be empty. */
    public record Act(NeedState state, String actorName, Instant at, String note) {

        @Override
        public String toString() {
            return "Act";
        }
    }

    /** Somebody was asked to help; open while there is no outcome. */
    public record Referral(
            UUID id, String body, String words, LocalDate followUpOn, String by, Instant at, Optional<String> outcome) {

        @Override
        public String toString() {
            return "Referral";
        }
    }

    @Override
    public String toString() {
        return "NeedView[" + id + "]";
    }
}
