// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Asks the machine what time it is, in every way the rule knows. */
@SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone"})
final class ReadsTheWatch {

    Object instant() {
        return Instant.now();
    }

    Object day() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Object date() {
        return new java.util.Date();
    }

    Object clock() {
        return Clock.systemUTC();
    }
}
