// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the record: a question and what was answered, a note of the officer, or an objection when it was read back.
 *
 * @param replaces a former line that it puts right
 */
public record HearingLine(
        UUID id, Kind kind, Optional<UUID> replaces, String question, String answer, String officerName, Instant at) {

    /** What a line is. */
    public enum Kind {
        LINE,
        NOTE,
        OBJECTION
    }

    /** Without what was said. */
    @Override
    public String toString() {
        return "HearingLine[" + id + "]";
    }
}
