// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the queue.
 *
 * @param name as lists are sorted, surnames first; the control number when no name is known
 * @param nationalities codes of the list COUNTRY
 * @param language BCP 47 tag of the language the person applied in
 * @param queueSince since when it waits: {@code filedAt}, or the day of an earlier application that was found again
 * @param checkedFacts how many of {@code declaredFacts} an officer has looked at
 * @param replyBy the earliest day by which the person should reply to an open request
 * @param replied the person answered something an officer asked
 */
public record ApplicationSummary(
        UUID id,
        String controlNumber,
        String name,
        String chosenName,
        List<String> nationalities,
        String language,
        String office,
        Instant filedAt,
        Instant queueSince,
        ApplicationState state,
        int checkedFacts,
        Optional<LocalDate> replyBy,
        boolean replied) {

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "ApplicationSummary[" + id + "]";
    }
}
