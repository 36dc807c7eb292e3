// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * How one language writes dates: patterns of {@code java.time}, whose names of months, weekdays and parts of the day
 * are texts as well. The JDK knows no Haitian Creole, gives Arabic only one of its two sets of months, and changes
 * its names between releases.
 */
final class DateHabit {

    private static final Pattern PART = Pattern.compile("'(?:[^']|'')*'|([A-Za-z])\\1*|[^A-Za-z']+");

    private final Texts texts;
    private final Map<Long, String> months;
    private final Map<Long, String> weekdays;
    private final Map<Long, String> firstDay;
    private final Map<Long, String> hours;

    DateHabit(Texts texts) {
        this.texts = texts;
        this.months = numbered("kernel.months", 12);
        this.weekdays = numbered("kernel.weekdays", 7);
        this.firstDay = Map.of(1L, text("kernel.date.first-day"));
        this.hours = hours("kernel.day-parts");
    }

    DateTimeFormatter format(String key) {
        var pattern = text(key);
        var builder = new DateTimeFormatterBuilder();
        try {
            PART.matcher(pattern).results().forEach(part -> append(builder, part.group()));
        } catch (IllegalArgumentException broken) {
            throw fault(key, "is no pattern of a date");
        }
        return builder.toFormatter(Locale.ROOT);
    }

    private void append(DateTimeFormatterBuilder builder, String part) {
        switch (part) {
            case "EEEE" -> builder.appendText(ChronoField.DAY_OF_WEEK, weekdays);
            case "MMMM" -> builder.appendText(ChronoField.MONTH_OF_YEAR, months);
            case "d" -> builder.appendText(ChronoField.DAY_OF_MONTH, firstDay);
            case "a" -> builder.appendText(ChronoField.HOUR_OF_DAY, hours);
            default -> builder.appendPattern(part);
        }
    }

    private Map<Long, String> numbered(String key, int expected) {
        var names = List.of(text(key).split(",\\s*"));
        if (names.size() != expected) {
            throw fault(key, "should have %d names with commas between".formatted(expected));
        }
        return LongStream.rangeClosed(1, expected)
                .boxed()
                .collect(Collectors.toMap(number -> number, number -> names.get(number.intValue() - 1)));
    }

    /** Written as {@code 0 am, 12 pm}: from that hour on, this word. */
    private Map<Long, String> hours(String key) {
        var byHour = new HashMap<Long, String>();
        for (var part : text(key).split(",\\s*")) {
            var from = part.split("\\s+", 2);
            if (from.length < 2 || !from[0].matches("\\d{1,2}")) {
                throw fault(key, "should name hours and words, such as '0 am, 12 pm'");
            }
            LongStream.range(Long.parseLong(from[0]), 24).forEach(hour -> byHour.put(hour, from[1]));
        }
        if (byHour.size() < 24) {
            throw fault(key, "should begin at hour 0");
        }
        return byHour;
    }

    private String text(String key) {
        return texts.raw(key).orElseThrow(() -> fault(key, "is missing"));
    }

    private PackFault fault(String key, String reason) {
        return new PackFault(
                "words/kernel.%s.properties".formatted(texts.language().getLanguage()),
                0,
                "the text '%s' %s".formatted(key, reason));
    }
}
