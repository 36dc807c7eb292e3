// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.time.LocalDate;
import java.util.UUID;

/** Days, both included, on which an officer is given nothing. */
public record Absence(UUID id, LocalDate from, LocalDate to, AbsenceKind kind) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
