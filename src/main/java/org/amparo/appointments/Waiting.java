// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A place in the line for what becomes free at one office.
 *
 * @param earliest first day that is of use
 * @param before how many wait longer
 */
public record Waiting(
        UUID id,
        UUID subject,
        UUID holder,
        String office,
        String service,
        Pool pool,
        int people,
        String interpreter,
        LocalDate earliest,
        Instant since,
        int before) {}
