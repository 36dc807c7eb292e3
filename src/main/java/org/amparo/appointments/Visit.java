// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who is or was at an office.
 *
 * @param ticket the number they are called by, such as A-049 with an appointment and W-018 without
 * @param bookedFor when they were expected; empty without an appointment
 * @param subject whom it is about; empty for who comes for the first time
 * @param urgent why they go before others, one of the country's words; empty when they don't
 * @param desk where they were called to; empty before
 */
public record Visit(
        UUID id,
        String office,
        LocalDate day,
        String ticket,
        Optional<UUID> booking,
        Optional<Instant> bookedFor,
        Optional<UUID> subject,
        String service,
        String language,
        int people,
        String urgent,
        Instant arrivedAt,
        Optional<Instant> calledAt,
        int calls,
        String desk,
        Optional<UUID> officer,
        Optional<Instant> endedAt,
        Optional<End> end) {

    /** How a visit ended. */
    public enum End {
        SERVED,
        /** Called, or waiting, and no longer there. */
        LEFT,
        /** Goes on another time. */
        LATER
    }

    public boolean isWaiting() {
        return calledAt.isEmpty() && endedAt.isEmpty();
    }

    public boolean isAtDesk() {
        return calledAt.isPresent() && endedAt.isEmpty();
    }
}
