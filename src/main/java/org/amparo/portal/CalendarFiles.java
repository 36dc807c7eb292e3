// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.country.Words;
import org.amparo.kernel.CalendarEvent;
import org.amparo.kernel.CalendarFile;
import org.amparo.registration.SafeContact;
import org.amparo.registration.SafeContacts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Hands out a date as a calendar file. Others look into a calendar: what it is and where stands in it only for whoever
 * chose to be written to with details.
 */
@Component
class CalendarFiles {

    private static final List<Duration> REMINDERS = List.of(Duration.ofDays(1), Duration.ofHours(2));

    private final SafeContacts safeContacts;

    CalendarFiles(SafeContacts safeContacts) {
        this.safeContacts = safeContacts;
    }

    /**
     * A date of this person.
     *
     * @param kind and {@code of}: what it belongs to; every version of it comes from the same
     * @param version grows with each change
     * @param title and {@code place}: said only to whoever chose details
     */
    record Dated(
            String kind,
            UUID of,
            int version,
            Instant changedAt,
            Instant from,
            Instant to,
            String title,
            String place,
            boolean calledOff) {}

    /** Whether this person's file says what it is. */
    boolean isDetailed(Applicant applicant) {
        return safeContacts
                .find(applicant.accountId())
                .filter(SafeContact::detailed)
                .isPresent();
    }

    ResponseEntity<byte[]> answer(Dated dated, Applicant applicant, Words words) {
        boolean detailed = isDetailed(applicant);
        var event = new CalendarEvent(
                mark(dated),
                dated.version(),
                dated.changedAt(),
                dated.from(),
                dated.to(),
                detailed ? dated.title() : words.text("calendar.neutral"),
                words.text("calendar.details"),
                detailed ? dated.place() : "",
                Optional.empty(),
                dated.calledOff(),
                REMINDERS);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CalendarFile.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(words.text("calendar.file-name"))
                                .build()
                                .toString())
                .body(CalendarFile.of(event).bytes());
    }

    /** Made of an id by a hash, so that the file gives no id of ours away. */
    private static String mark(Dated dated) {
        return UUID.nameUUIDFromBytes((dated.kind() + " " + dated.of()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
