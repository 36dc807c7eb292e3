// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.appointments.RunOffice;
import org.amparo.kernel.TypedTime;

/** The form that closes an office, as typed. No last day is the first one. */
public record ClosingTyped(String from, String until, String reason) {

    private static final int YEARS_AHEAD = 2;

    static ClosingTyped on(LocalDate day) {
        return new ClosingTyped(day.toString(), "", "");
    }

    ClosingTyped stripped() {
        return new ClosingTyped(from.strip(), until.strip(), reason.strip());
    }

    LocalDate first() {
        return TypedTime.day(from).orElseThrow();
    }

    LocalDate last() {
        return until.isEmpty() ? first() : TypedTime.day(until).orElseThrow();
    }

    /** What is wrong: by field, the key of what to say. */
    Map<String, String> wrong(LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        var first = TypedTime.day(from).filter(day -> !day.isBefore(today));
        if (first.isEmpty()) {
            wrong.put("from", "from");
        }
        var last = until.isEmpty() ? first : TypedTime.day(until);
        if (last.filter(day -> isLast(day, first, today)).isEmpty() && (first.isPresent() || !until.isEmpty())) {
            wrong.put("until", "until");
        }
        if (reason.isEmpty() || reason.length() > RunOffice.LONGEST_REASON) {
            wrong.put("reason", "reason");
        }
        return wrong;
    }

    private static boolean isLast(LocalDate day, Optional<LocalDate> first, LocalDate today) {
        return !day.isBefore(today)
                && !day.isAfter(today.plusYears(YEARS_AHEAD))
                && first.filter(day::isBefore).isEmpty();
    }
}
