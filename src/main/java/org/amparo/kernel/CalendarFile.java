// SPDX-License-Identifier: Apache-2.0
package org.amparo.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A calendar file (iCalendar, RFC 5545) which every telephone's calendar takes in. Times are in UTC: the calendar shows
 * them in the zone of its owner, and a change of summer time cannot move them.
 */
public record CalendarFile(List<CalendarEvent> events) {

    /** With the charset, since readers of mail guess badly. */
    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    /** Octets of a line without its end, 3.1. */
    private static final int LINE = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public CalendarFile {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a calendar file has at least one entry");
        }
    }

    public static CalendarFile of(CalendarEvent event) {
        return new CalendarFile(List.of(event));
    }

    /** In UTF-8, to be sent or saved as it is. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    public String text() {
        var lines = new Lines();
        lines.plain("BEGIN", "VCALENDAR");
        lines.plain("VERSION", "2.0");
        lines.plain("PRODID", "-//calendar//calendar 1.0//EN");
        lines.plain("CALSCALE", "GREGORIAN");
        lines.plain("METHOD", "PUBLISH");
        events.forEach(event -> write(event, lines));
        lines.plain("END", "VCALENDAR");
        return lines.text.toString();
    }

    private static void write(CalendarEvent event, Lines lines) {
        lines.plain("BEGIN", "VEVENT");
        lines.words("UID", event.mark());
        lines.plain("SEQUENCE", Integer.toString(event.version()));
        lines.plain("DTSTAMP", utc(event.changedAt()));
        lines.plain("DTSTART", utc(event.from()));
        lines.plain("DTEND", utc(event.to()));
        lines.plain("STATUS", event.calledOff() ? "CANCELLED" : "CONFIRMED");
        lines.plain("CLASS", "PRIVATE");
        lines.words("SUMMARY", event.title());
        if (!event.details().isBlank()) {
            lines.words("DESCRIPTION", event.details());
        }
        if (!event.place().isBlank()) {
            lines.words("LOCATION", event.place());
        }
        event.link().ifPresent(link -> lines.plain("URL", link.toASCIIString()));
        if (!event.calledOff()) {
            event.remind().forEach(before -> alarm(before, event.title(), lines));
        }
        lines.plain("END", "VEVENT");
    }

    private static void alarm(Duration before, String title, Lines lines) {
        lines.plain("BEGIN", "VALARM");
        lines.plain("ACTION", "DISPLAY");
        lines.plain("TRIGGER", "-PT" + before.toMinutes() + "M");
        lines.words("DESCRIPTION", title);
        lines.plain("END", "VALARM");
    }

    private static String utc(Instant at) {
        return UTC.format(at.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Writes lines, escaped (3.3.11), folded (3.1) and ended as the standard has it. */
    private static final class Lines {
        private final StringBuilder text = new StringBuilder();

        void words(String name, String value) {
            plain(
                    name,
                    value.strip()
                            .replace("\\", "\\\\")
                            .replace(";", "\\;")
                            .replace(",", "\\,")
                            .replaceAll("\\R", "\\\\n")
                            .replace('\t', ' '));
        }

        void plain(String name, String value) {
            int room = LINE;
            for (int point : (name + ":" + value).codePoints().toArray()) {
                if (Character.getType(point) == Character.CONTROL || Character.getType(point) == Character.SURROGATE) {
                    continue;
                }
                var character = Character.toString(point);
                int octets = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets > room) {
                    text.append("\r\n ");
                    room = LINE - 1;
                }
                text.append(character);
                room -= octets;
            }
            text.append("\r\n");
        }
    }
}
