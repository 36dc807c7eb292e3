// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.UUID;

/**
 * A day and hour at which somebody is asked to come.
 *
 * @param office code of the office
 * @param reason what the officer wrote, for the person to read
 * @param byPerson the person chose this day
 */
public record SummonsView(
        UUID id,
        String office,
        Instant at,
        String reason,
        boolean byPerson,
        Instant madeAt,
        boolean confirmed,
        End end) {

    /** What became of it. */
    public enum End {
        OPEN,
        MOVED,
        CAME,
        MISSED
    }

    public boolean isOpen() {
        return end == End.OPEN;
    }

    /** Without the reason. */
    @Override
    public String toString() {
        return "SummonsView[" + id + "]";
    }
}
