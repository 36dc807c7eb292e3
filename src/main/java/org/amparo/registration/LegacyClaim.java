// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An application that names an earlier number, beside the record of that number.
 *
 * @param declared the name as it counts today, {@code declaredBirth} the date of birth, or empty
 * @param officer who decided; empty when the program did
 */
public record LegacyClaim(
        UUID applicationId,
        String controlNumber,
        String office,
        Instant filedAt,
        PersonFacts declared,
        String declaredBirth,
        LegacyRecord legacy,
        ReRegistrationOutcome outcome,
        String reason,
        Optional<String> officer,
        Instant at) {

    @Override
    public String toString() {
        return "LegacyClaim[" + applicationId + "]";
    }
}
