// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.appointments.OpeningHours;

/** Reads the hours of a day as people type them, such as 8-12, 13:00-17:30, and writes them for who changes them. */
final class TypedHours {

    private static final Pattern PART = Pattern.compile(
            "(\\d{1,2})(?:\\s*[:.hH]\\s*(\\d{2})?)?\\s*(?:-|\u2013|\u2014|às?|as?|até|ate|hasta|to|until)\\s*(\\d{1,2})(?:\\s*[:.hH]\\s*(\\d{2})?)?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;/]\\s*|\\s+(?:y|e|and)\\s+");

    private TypedHours() {}

    /** In order and apart from each other; nothing typed is a day on which the office is closed. Empty when unreadable. */
    static Optional<List<OpeningHours>> read(String typed) {
        var parts = new ArrayList<OpeningHours>();
        if (typed.isBlank()) {
            return Optional.of(parts);
        }
        for (var written : BETWEEN.split(typed.strip(), -1)) {
            var part = part(PART.matcher(written.strip()));
            if (part.isEmpty()
                    || !parts.isEmpty()
                            && part.get().from().isBefore(parts.getLast().until())) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(parts);
    }

    static String write(List<OpeningHours> hours) {
        return String.join(
                ", ",
                hours.stream().map(part -> part.from() + "-" + part.until()).toList());
    }

    private static Optional<OpeningHours> part(Matcher part) {
        try {
            return part.matches()
                    ? Optional.of(new OpeningHours(
                            time(part.group(1), Optional.ofNullable(part.group(2))),
                            time(part.group(3), Optional.ofNullable(part.group(4)))))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException noHours) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String hour, Optional<String> minute) {
        return LocalTime.of(
                Integer.parseInt(hour), minute.map(Integer::parseInt).orElse(0));
    }
}
