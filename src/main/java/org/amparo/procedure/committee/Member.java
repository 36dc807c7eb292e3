// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Who holds a seat for a time.
 *
 * @param officer empty when they are from outside and have a voice alone
 * @param substitute they stand in for whoever holds it
 * @param until the last day; empty while no end is known
 */
public record Member(
        UUID id,
        String body,
        String seat,
        Optional<UUID> officer,
        String name,
        boolean substitute,
        LocalDate from,
        Optional<LocalDate> until) {

    boolean isOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    boolean overlaps(LocalDate first, Optional<LocalDate> last) {
        return until.filter(first::isAfter).isEmpty()
                && last.filter(from::isAfter).isEmpty();
    }

    @Override
    public String toString() {
        return "Member[%s %s]".formatted(id, seat);
    }
}
