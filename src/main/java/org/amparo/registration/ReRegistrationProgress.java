// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.LocalDate;
import java.util.List;

/**
 * How far a whole re-registration is: numbers only.
 *
 * @param total imported records, of which {@code matched} were found again
 * @param unknown numbers that people gave and no record has
 */
public record ReRegistrationProgress(long total, long matched, long toLookAt, long unknown, List<Month> months) {

    /** How many were found again in a month; the newest first. */
    public record Month(LocalDate first, long matched) {}

    public int percent() {
        return total == 0 ? 0 : (int) (matched * 100 / total);
    }
}
