// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interpreter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An interpreter as a supervisor sees them.
 *
 * @param absences those that are not over
 * @param bookings those ahead
 */
public record Interpreter(
        UUID id,
        int version,
        InterpreterProfile profile,
        boolean retired,
        List<Away> absences,
        List<Conflict> conflicts,
        List<Booking> bookings) {

    /** Days, both included. */
    public record Away(UUID id, LocalDate from, LocalDate to) {

        boolean covers(LocalDate first, LocalDate last) {
            return !last.isBefore(from) && !first.isAfter(to);
        }
    }

    /** Whom they must not interpret for, and why; the number is empty where the file is not one of the reader's. */
    public record Conflict(
            UUID id, Optional<String> nationality, Optional<UUID> caseId, String fileNumber, String reason) {

        @Override
        public String toString() {
            return "Conflict[" + id + "]";
        }
    }

    /** When they are taken. */
    public record Booking(UUID reference, Instant startsAt, Instant endsAt) {}

    @Override
    public String toString() {
        return "Interpreter[" + id + "]";
    }
}
