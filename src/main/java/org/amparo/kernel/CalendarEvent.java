// SPDX-License-Identifier: Apache-2.0
package org.amparo.kernel;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a {@link CalendarFile}. The mark is the same at every change, and the version grows with each, so that a
 * calendar which has the entry moves it, or strikes it out when it was called off, and never shows two. The title is
 * what others see over somebody's shoulder: neutral, unless the person chose details.
 *
 * @param mark of this entry alone, the same for ever; without any data of a person
 * @param version 0 at first
 * @param changedAt when this version came to be
 * @param remind how long before its start the calendar shall ring
 */
public record CalendarEvent(
        String mark,
        int version,
        Instant changedAt,
        Instant from,
        Instant to,
        String title,
        String details,
        String place,
        Optional<URI> link,
        boolean calledOff,
        List<Duration> remind) {

    public CalendarEvent {
        if (mark.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("an entry of a calendar has a mark and a title");
        }
        if (version < 0 || !from.isBefore(to)) {
            throw new IllegalArgumentException("an entry of a calendar ends after its start; versions count from 0");
        }
        remind = List.copyOf(remind);
    }
}
