// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the waiting list. */
@Repository
class WaitingTable {

    static final String COLUMNS = """
            select w.id, w.subject, w.holder, w.office, w.service, w.pool, w.people, w.interpreter, w.earliest, w.since,
                   (select count(*) from appointments.waiting o
                     where o.office = w.office and o.service = w.service and o.ended_at is null
                       and (o.since, o.number) < (w.since, w.number)) as before
              from appointments.waiting w
            """;
    static final String OF_SUBJECT = COLUMNS + """
             where w.subject = :subject and w.service = :service and w.ended_at is null
            """;
    static final String IN_ORDER = """
            select w.id, w.subject, w.holder, w.office, w.service, w.pool, w.people, w.interpreter, w.earliest, w.since,
                   0 as before
              from appointments.waiting w
             where w.office = :office and w.ended_at is null
             order by w.since, w.number
             limit :rows
            """;
    static final String COUNT = """
            select count(*) from appointments.waiting where office = :office and ended_at is null
            """;

    static final String ADD = """
            insert into appointments.waiting (id, subject, holder, office, service, pool, people, interpreter, earliest,
                                              since)
            values (:id, :subject, :holder, :office, :service, :pool, :people, :interpreter, :earliest, :since)
            """;

    static final String END = """
            update appointments.waiting set ended = :end, ended_at = :at
             where subject = :subject and service = :service and ended_at is null
            """;

    private final JdbcClient jdbc;

    WaitingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why somebody waits no longer. */
    enum End {
        OFFERED,
        LEFT,
        BOOKED
    }

    Optional<Waiting> of(UUID subject, String service) {
        return jdbc.sql(OF_SUBJECT)
                .param("subject", subject)
                .param("service", service)
                .query(WaitingTable::waiting)
                .optional();
    }

    List<Waiting> inOrder(String office, int rows) {
        return jdbc.sql(IN_ORDER)
                .param("office", office)
                .param("rows", rows)
                .query(WaitingTable::waiting)
                .list();
    }

    int count(String office) {
        return jdbc.sql(COUNT).param("office", office).query(Integer.class).single();
    }

    void add(Waiting waiting) {
        jdbc.sql(ADD)
                .param("id", waiting.id())
                .param("subject", waiting.subject())
                .param("holder", waiting.holder())
                .param("office", waiting.office())
                .param("service", waiting.service())
                .param("pool", waiting.pool().name())
                .param("people", waiting.people())
                .param("interpreter", waiting.interpreter())
                .param("earliest", waiting.earliest())
                .param("since", Timestamp.from(waiting.since()))
                .update();
    }

    /** False when they waited no longer. */
    boolean end(UUID subject, String service, End end, Instant at) {
        return jdbc.sql(END)
                        .param("subject", subject)
                        .param("service", service)
                        .param("end", end.name())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getObject("holder", UUID.class),
                row.getString("office"),
                row.getString("service"),
                Pool.valueOf(row.getString("pool")),
                row.getInt("people"),
                row.getString("interpreter"),
                row.getObject("earliest", LocalDate.class),
                row.getTimestamp("since").toInstant(),
                row.getInt("before"));
    }
}
