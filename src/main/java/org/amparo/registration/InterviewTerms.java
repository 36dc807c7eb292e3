// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When and how an officer wants to talk with somebody.
 *
 * @param link an address made elsewhere, where the country's officers make it; else empty
 */
public record InterviewTerms(
        LocalDate day, LocalTime time, String language, boolean interpreterNeeded, String interpreter, String link) {

    /** What can be wrong with them. */
    public enum Problem {
        PAST,
        NO_WORKING_DAY,
        NOTICE,
        FAR,
        BUSY,
        LANGUAGE,
        INTERPRETER,
        LINK
    }
}
