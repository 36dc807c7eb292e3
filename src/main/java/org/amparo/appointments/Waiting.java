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
        int before) {

    /** For whoever lost a time: as if they had waited since it was made, so that few stand before them. */
    static Waiting after(Booking lost, String office, LocalDate earliest) {
        return new Waiting(
                UUID.randomUUID(),
                lost.subject(),
                lost.holder(),
                office,
                lost.service(),
                lost.pool(),
                lost.people(),
                lost.interpreter(),
                earliest,
                lost.madeAt(),
                0);
    }
}
