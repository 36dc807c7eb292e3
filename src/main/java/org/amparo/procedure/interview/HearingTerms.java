// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * When, where and how somebody is to be heard.
 *
 * @param room as written on its door, where it is not remote
 * @param link an address made elsewhere, where it is remote and the country's officers make it; else empty
 * @param gender wished of the interpreter: {@code F}, {@code M}, or empty
 * @param representative who comes along, and {@code contact} how to reach them
 * @param guardian of a child
 */
public record HearingTerms(
        LocalDate day,
        LocalTime time,
        int minutes,
        boolean remote,
        String room,
        String link,
        String language,
        String dialect,
        boolean interpreterNeeded,
        String gender,
        Optional<UUID> interpreterId,
        String interpreter,
        String representative,
        String contact,
        String guardian,
        UUID officerId,
        String officerName) {

    /** What can be wrong with them. */
    public enum Problem {
        /** Whoever is to be heard has an interview ahead already. */
        ALREADY,
        PAST,
        NO_WORKING_DAY,
        NOTICE,
        FAR,
        /** The officer hears or talks with somebody else then. */
        OFFICER_BUSY,
        ROOM_BUSY,
        MINUTES,
        LANGUAGE,
        ROOM,
        LINK,
        GUARDIAN,
        LONG
    }

    @Override
    public String toString() {
        return "HearingTerms[" + day + "]";
    }
}
