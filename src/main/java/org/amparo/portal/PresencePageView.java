// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.registration.PresenceState;
import org.amparo.registration.Presences;

/**
 * What an applicant sees of the proof of being in the country.
 *
 * @param fileError what is wrong with the file just sent, or empty
 */
public record PresencePageView(
        PresenceState state,
        Optional<Coming> coming,
        boolean mayMove,
        boolean takesProof,
        List<Presences.Proof> proofs,
        String fileError) {

    /** Where and when the person is asked to come, and why. */
    public record Coming(
            UUID id,
            String office,
            String city,
            LocalDate day,
            Instant at,
            String reason,
            boolean confirmed,
            boolean open) {
        @Override
        public String toString() {
            return "Coming[" + id + "]";
        }
    }

    /** Whether there is a day that still counts. */
    public boolean isDated() {
        return coming.filter(Coming::open).isPresent();
    }

    @Override
    public String toString() {
        return "PresencePageView";
    }
}
