// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What an office runs on: how many wait and how long, how long a visit takes, who stays away. Numbers, no persons. */
@Service
public class OfficeNumbers {

    static final String TODAY = """
            select count(*) filter (where called_at is null and ended_at is null) as waiting,
                   count(*) filter (where called_at is not null and ended_at is null) as at_desk,
                   count(*) filter (where ended = 'SERVED') as served,
                   count(*) filter (where ended = 'LEFT') as left_unserved,
                   percentile_cont(0.5) within group (order by extract(epoch from
                       coalesce(called_at, :now) - arrived_at) / 60) filter (where ended is distinct from 'LEFT')
                       as wait,
                   max(extract(epoch from :now - arrived_at) / 60)
                       filter (where called_at is null and ended_at is null) as longest
              from appointments.visit
             where office = :office and day = :day
            """;

    static final String DESK = """
            select percentile_cont(0.5) within group (order by extract(epoch from ended_at - called_at) / 60) as minutes
              from appointments.visit
             where office = :office and day > :since and ended = 'SERVED' and called_at is not null
            """;

    static final String MISSED = """
            select count(*) filter (where state = 'MISSED') as missed, count(*) as expected
              from appointments.booking
             where office = :office and state in ('CAME', 'MISSED') and starts_at > :since
            """;

    private static final int DAYS = 14;
    private static final Duration MONTH = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final OfficeCalendar calendar;
    private final Clock clock;

    OfficeNumbers(JdbcClient jdbc, OfficeCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param waiting people's visits that wait now
     * @param atDesk visits at a desk now
     * @param served visits that ended well today
     * @param left people who left before they were received, today
     * @param medianWait minutes from arrival to the call, today, those who still wait included; empty without visits
     * @param longestWait minutes the one waits who waits longest now
     * @param medianDesk minutes at the desk in the last fourteen days
     * @param missed appointments of the last thirty days to which nobody came
     * @param expected all appointments of those days
     */
    public record Numbers(
            int waiting,
            int atDesk,
            int served,
            int left,
            OptionalInt medianWait,
            OptionalInt longestWait,
            OptionalInt medianDesk,
            int missed,
            int expected) {

        /** Of a hundred who were expected, how many stayed away; empty when nobody was expected. */
        public OptionalInt missedOfHundred() {
            return expected == 0 ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * missed / expected));
        }
    }

    public Numbers of(String office) {
        var today = calendar.today(office);
        var now = clock.instant();
        var desk = jdbc.sql(DESK)
                .param("office", office)
                .param("since", today.minusDays(DAYS))
                .query((row, n) -> minutes(row.getObject("minutes", Double.class)))
                .single();
        var missed = jdbc.sql(MISSED)
                .param("office", office)
                .param("since", Timestamp.from(now.minus(MONTH)))
                .query((row, n) -> new int[] {row.getInt("missed"), row.getInt("expected")})
                .single();
        return jdbc.sql(TODAY)
                .param("office", office)
                .param("day", today)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Numbers(
                        row.getInt("waiting"),
                        row.getInt("at_desk"),
                        row.getInt("served"),
                        row.getInt("left_unserved"),
                        minutes(row.getObject("wait", Double.class)),
                        minutes(number(row.getBigDecimal("longest"))),
                        desk,
                        missed[0],
                        missed[1]))
                .single();
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }

    private static OptionalInt minutes(@Nullable Double minutes) {
        return minutes == null ? OptionalInt.empty() : OptionalInt.of((int) Math.round(minutes));
    }
}
