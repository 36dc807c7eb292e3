// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a day as typed: 2026-03-12, or 12/3/2026 where a browser knows no calendar. */
final class TypedDay {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private TypedDay() {}

    static Optional<LocalDate> read(String typed) {
        try {
            var parts = DAY.matcher(typed.strip());
            return Optional.of(
                    parts.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(parts.group(3)),
                                    Integer.parseInt(parts.group(2)),
                                    Integer.parseInt(parts.group(1)))
                            : LocalDate.parse(typed.strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
