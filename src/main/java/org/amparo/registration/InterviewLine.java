// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the record of an interview: a question and what was answered, or an objection when it was read back.
 *
 * @param replaces a former line that it puts right
 */
public record InterviewLine(
        UUID id,
        boolean objection,
        Optional<UUID> replaces,
        String question,
        String answer,
        String officerName,
        Instant at) {

    /** Without what was said. */
    @Override
    public String toString() {
        return "InterviewLine[" + id + "]";
    }
}
