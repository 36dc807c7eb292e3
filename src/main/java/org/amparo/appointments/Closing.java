// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Days on which an office receives nobody, and who opened it again before they were over, if anybody did. */
public record Closing(
        UUID id,
        LocalDate from,
        LocalDate until,
        String reason,
        String officer,
        Instant at,
        Optional<String> liftedBy,
        Optional<Instant> liftedAt) {

    public boolean isInForce() {
        return liftedAt.isEmpty();
    }
}
