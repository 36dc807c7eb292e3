// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Compartment;

/**
 * A part of a file that was opened in an emergency, by whom and why.
 *
 * @param reason in the officer's words
 * @param controlNumber of the application
 */
public record Emergency(
        UUID id,
        UUID application,
        String controlNumber,
        Compartment compartment,
        Danger danger,
        String reason,
        UUID officer,
        String officerName,
        Instant at,
        Instant until,
        Optional<Review> review) {

    /** What somebody else said about it. */
    public record Review(boolean justified, String remark, String officerName, Instant at) {

        @Override
        public String toString() {
            return "Review";
        }
    }

    @Override
    public String toString() {
        return "Emergency[" + id + "]";
    }
}
