// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose last time at an office passed without them, and who neither chose another nor came for as many weeks as the country
 * says. For an officer to write or call: nothing happens to anybody's application by itself.
 */
@Service
public class Silences {

    public static final int ROWS = 50;

    private static final Duration WEEK = Duration.ofDays(7);

    private final SilenceTable table;
    private final OfficeCalendar calendar;
    private final AccessLog log;
    private final Clock clock;

    Silences(SilenceTable table, OfficeCalendar calendar, AccessLog log, Clock clock) {
        this.table = table;
        this.calendar = calendar;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param state what became of the last time
     * @param misses how often in a row nobody came
     * @param startsAt when they were last expected
     * @param since from when nothing was heard
     */
    public record Silent(
            UUID subject,
            String office,
            String service,
            BookingState state,
            int misses,
            Instant startsAt,
            Instant since) {}

    /** Pages count from 1. */
    public record Page(List<Silent> people, int page, boolean more) {}

    /** The longest silent first, of the officer's offices. */
    @Transactional
    public Page of(int page, Officer officer) {
        officer.require(Permission.RECEIVE_VISITORS);
        log.read(officer, "booking.list", new Subject("office", Offices.id(officer.office())));
        int weeks = calendar.rules().missed().weeks();
        if (weeks == 0) {
            return new Page(List.of(), 1, false);
        }
        var before = clock.instant().minus(WEEK.multipliedBy(weeks));
        var found = table.silent(officer.offices(), before, (page - 1) * ROWS, ROWS + 1);
        return new Page(found.subList(0, Math.min(found.size(), ROWS)), page, found.size() > ROWS);
    }
}
