// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.appointments.OfficeBoard.InterpreterNeed;
import org.amparo.appointments.OfficeBoard.Load;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of how full offices are: numbers, no persons. */
@Repository
class BoardTable {

    static final String LOADS = """
            select day, service,
                   coalesce(sum(capacity + spare) filter (where pool <> 'KEPT'), 0) as places,
                   coalesce(sum(taken) filter (where pool <> 'KEPT'), 0) as taken,
                   coalesce(sum(capacity + spare - taken) filter (where pool <> 'KEPT' and starts_at > :now), 0) as free,
                   coalesce(sum(capacity) filter (where pool = 'KEPT'), 0) as kept,
                   coalesce(sum(taken) filter (where pool = 'KEPT'), 0) as kept_taken
              from appointments.slot
             where office = :office and day between :from and :until and capacity + taken > 0
             group by day, service
             order by day, service
            """;

    static final String TIMES = """
            select starts_at,
                   coalesce(sum(capacity + spare) filter (where pool <> 'KEPT'), 0) as places,
                   coalesce(sum(taken) filter (where pool <> 'KEPT'), 0) as taken,
                   coalesce(sum(capacity + spare - taken) filter (where pool <> 'KEPT' and starts_at > :now), 0) as free,
                   coalesce(sum(capacity) filter (where pool = 'KEPT'), 0) as kept,
                   coalesce(sum(taken) filter (where pool = 'KEPT'), 0) as kept_taken
              from appointments.slot
             where office = :office and day = :day and service = :service and capacity + taken > 0
             group by starts_at
             order by starts_at
            """;

    static final String LINES = """
            select office, service, count(*) as people
              from appointments.waiting
             where office = any(:offices) and ended_at is null
             group by office, service
             order by office, service
            """;

    static final String IN_THE_ROOM = """
            select office, count(*) as people
              from appointments.visit
             where office = any(:offices) and ended_at is null and called_at is null and arrived_at > :since
             group by office
            """;

    static final String INTERPRETERS = """
            select day, interpreter, count(*) as bookings, min(starts_at) as first
              from appointments.booking
             where office = :office and day between :from and :until and state = 'BOOKED' and interpreter <> ''
             group by day, interpreter
             order by day, first, interpreter
            """;

    private final JdbcClient jdbc;

    BoardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By day, then by service; a day without places is not in it. */
    Map<LocalDate, Map<String, Load>> loads(String office, LocalDate from, LocalDate until, Instant now) {
        var loads = new TreeMap<LocalDate, Map<String, Load>>();
        jdbc.sql(LOADS)
                .param("office", office)
                .param("from", from)
                .param("until", until)
                .param("now", Timestamp.from(now))
                .query(row -> {
                    loads.computeIfAbsent(row.getObject("day", LocalDate.class), day -> new TreeMap<>())
                            .put(row.getString("service"), load(row));
                });
        return loads;
    }

    /** By when it begins. */
    Map<Instant, Load> times(String office, LocalDate day, String service, Instant now) {
        var times = new TreeMap<Instant, Load>();
        jdbc.sql(TIMES)
                .param("office", office)
                .param("day", day)
                .param("service", service)
                .param("now", Timestamp.from(now))
                .query(row -> {
                    times.put(row.getTimestamp("starts_at").toInstant(), load(row));
                });
        return times;
    }

    /** How many stand on the waiting list, by office and service. */
    Map<String, Map<String, Integer>> lines(Collection<String> offices) {
        var lines = new HashMap<String, Map<String, Integer>>();
        jdbc.sql(LINES).param("offices", offices.toArray(String[]::new)).query(row -> {
            lines.computeIfAbsent(row.getString("office"), office -> new TreeMap<>())
                    .put(row.getString("service"), row.getInt("people"));
        });
        return lines;
    }

    /** How many have come and not been called, by office. */
    Map<String, Integer> inTheRoom(Collection<String> offices, Instant since) {
        var waiting = new HashMap<String, Integer>();
        jdbc.sql(IN_THE_ROOM)
                .param("offices", offices.toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .query(row -> {
                    waiting.put(row.getString("office"), row.getInt("people"));
                });
        return waiting;
    }

    List<InterpreterNeed> interpreters(String office, LocalDate from, LocalDate until) {
        return jdbc.sql(INTERPRETERS)
                .param("office", office)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new InterpreterNeed(
                        row.getObject("day", LocalDate.class),
                        row.getString("interpreter"),
                        row.getInt("bookings"),
                        row.getTimestamp("first").toInstant()))
                .list();
    }

    private static Load load(ResultSet row) throws SQLException {
        return new Load(
                row.getInt("places"),
                row.getInt("taken"),
                row.getInt("free"),
                row.getInt("kept"),
                row.getInt("kept_taken"));
    }
}
