// SPDX-License-Identifier: Apache-2.0
package org.amparo.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads days and moments that come with a form; empty for what is none. */
public final class TypedTime {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private TypedTime() {}

    /** 2026-03-12, or 12/3/2026 where a browser knows no calendar. */
    public static Optional<LocalDate> day(String typed) {
        try {
            var parts = DAY.matcher(typed.strip());
            return Optional.of(
                    parts.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(parts.group(3)),
                                    Integer.parseInt(parts.group(2)),
                                    Integer.parseInt(parts.group(1)))
                            : LocalDate.parse(typed.strip()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** As ISO 8601 in UTC, which pages write and nobody types. */
    public static Optional<Instant> moment(String written) {
        try {
            return Optional.of(Instant.parse(written));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
