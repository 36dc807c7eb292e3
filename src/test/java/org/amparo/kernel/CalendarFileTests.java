// SPDX-License-Identifier: Apache-2.0
package org.amparo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What RFC 5545 asks of a file: line ends, folds, escapes, times in UTC; and that a later version replaces a former. */
class CalendarFileTests {

    private static final Instant AT = Instant.parse("2026-03-12T14:40:00Z");

    @Test
    void writesAWholeCalendar() {
        assertThat(CalendarFile.of(event("Cita", "Traiga su documento")).text().split("\r\n"))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//calendar//calendar 1.0//EN",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "BEGIN:VEVENT",
                        "UID:a1b2@amparo",
                        "SEQUENCE:2",
                        "DTSTAMP:20260301T080000Z",
                        "DTSTART:20260312T144000Z",
                        "DTEND:20260312T154000Z",
                        "STATUS:CONFIRMED",
                        "CLASS:PRIVATE",
                        "SUMMARY:Cita",
                        "DESCRIPTION:Traiga su documento",
                        "LOCATION:Jr. Lampa 545\\, Lima",
                        "URL:https://meet.example/room",
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "TRIGGER:-PT1440M",
                        "DESCRIPTION:Cita",
                        "END:VALARM",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void escapesWhatWouldEndALineOrAValue() {
        var text = CalendarFile.of(event("Uno; dos, \\ tres", "Una línea\nOtra\r\nATTENDEE:mailto:x@example.org\u0007"))
                .text();
        assertThat(text).contains("SUMMARY:Uno\\; dos\\, \\\\ tres\r\n");
        assertThat(text).contains("DESCRIPTION:Una línea\\nOtra\\nATTENDEE:mailto:x@example.org\r\n");
    }

    @Test
    void foldsLinesByOctetsWithoutCuttingALetter() {
        var words = "مقابلة تسجيل ".repeat(12) + "🕊".repeat(40);
        var text = CalendarFile.of(event("x", words)).text();
        for (var line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\ufffd");
        }
        assertThat(text.replace("\r\n ", "")).contains("DESCRIPTION:" + words.strip() + "\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(CalendarFile.of(event("x", words)).bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void strikesOutWhatWasCalledOffAndRingsNoMore() {
        var off = new CalendarEvent(
                "a1b2@amparo",
                3,
                AT,
                AT,
                AT.plusSeconds(60),
                "Cita",
                "",
                "",
                Optional.empty(),
                true,
                List.of(Duration.ofHours(1)));
        assertThat(CalendarFile.of(off).text())
                .contains("STATUS:CANCELLED\r\n", "SEQUENCE:3\r\n")
                .doesNotContain("VALARM", "DESCRIPTION", "LOCATION", "URL");
    }

    @Test
    void refusesAnEntryThatEndsBeforeItsStart() {
        assertThatThrownBy(() -> new CalendarEvent("a", 0, AT, AT, AT, "t", "", "", Optional.empty(), false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CalendarFile(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static CalendarEvent event(String title, String details) {
        return new CalendarEvent(
                "a1b2@amparo",
                2,
                Instant.parse("2026-03-01T08:00:00.5Z"),
                AT,
                AT.plusSeconds(3600),
                title,
                details,
                "Jr. Lampa 545, Lima",
                Optional.of(URI.create("https://meet.example/room")),
                false,
                List.of(Duration.ofDays(1)));
    }
}
