// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A place that is or was somebody's.
 *
 * @param day by the office's calendar
 * @param interpreter language for which an interpreter has to come; empty when none has to
 * @param moves how often the person chose another time so far
 * @param misses how often in a row nobody came
 * @param code what is shown on arrival; of this appointment only
 * @param offeredUntil until when a place from the waiting list is held
 */
public record Booking(
        UUID id,
        UUID subject,
        UUID holder,
        String office,
        String service,
        Pool pool,
        Instant startsAt,
        LocalDate day,
        int people,
        String interpreter,
        BookingState state,
        int moves,
        int misses,
        String code,
        MadeBy madeBy,
        Instant madeAt,
        Optional<Instant> offeredUntil) {

    public boolean isOffered(Instant now) {
        return state == BookingState.OFFERED
                && offeredUntil.filter(now::isBefore).isPresent();
    }
}
