// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A day and hour at which somebody is asked to come.
 *
 * @param office code of the office
 * @param reason what the officer wrote, for the person to read
 * @param byPerson the person chose this day
 * @param byRule the office or a rule gave it in place of another
 * @param seenAt when the person first opened it
 */
public record SummonsView(
        UUID id,
        String office,
        Instant at,
        SummonsCause cause,
        String reason,
        boolean byPerson,
        boolean byRule,
        Instant madeAt,
        boolean confirmed,
        Optional<Instant> seenAt,
        End end) {

    /** What became of it. */
    public enum End {
        OPEN,
        MOVED,
        /** The place was given back, by the office or by the person, and there is no other yet. */
        CALLED_OFF,
        CAME,
        MISSED
    }

    public boolean isOpen() {
        return end == End.OPEN;
    }

    /** Whether an officer set this day, and the message about the summons told it. */
    public boolean isByOfficer() {
        return !byPerson && !byRule;
    }

    static SummonsView of(
            UUID id,
            String office,
            Instant at,
            SummonsCause cause,
            String reason,
            boolean byPerson,
            boolean byRule,
            Instant now) {
        return new SummonsView(id, office, at, cause, reason, byPerson, byRule, now, false, Optional.empty(), End.OPEN);
    }

    /** Without the reason. */
    @Override
    public String toString() {
        return "SummonsView[" + id + "]";
    }
}
