// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.amparo.appointments.Silences.Silent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of who neither came nor chose another time. */
@Repository
class SilenceTable {

    /** Whose last time ended without them, and of whom nothing was heard at an office since. */
    static final String SILENT = """
            select b.subject, b.office, b.service, b.state, b.misses, b.starts_at, b.ended_at
              from appointments.booking b
             where b.office = any(:offices)
               and b.state in ('CANCELLED', 'CALLED_OFF', 'LAPSED', 'MISSED')
               and b.ended_at <= :before
               and not exists (select 1 from appointments.booking n
                                where n.subject = b.subject and (n.made_at, n.id) > (b.made_at, b.id))
               and not exists (select 1 from appointments.waiting w
                                where w.subject = b.subject and w.ended_at is null)
               and not exists (select 1 from appointments.visit v
                                where v.subject = b.subject and v.arrived_at > b.made_at
                                  and v.ended is distinct from 'LEFT')
             order by b.ended_at, b.id
            offset :skip limit :rows
            """;

    private final JdbcClient jdbc;

    SilenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Silent> silent(Collection<String> offices, Instant before, int skip, int rows) {
        return jdbc.sql(SILENT)
                .param("offices", offices.toArray(String[]::new))
                .param("before", Timestamp.from(before))
                .param("skip", skip)
                .param("rows", rows)
                .query(SilenceTable::silent)
                .list();
    }

    private static Silent silent(ResultSet row, int n) throws SQLException {
        var state = BookingState.valueOf(row.getString("state"));
        return new Silent(
                row.getObject("subject", UUID.class),
                row.getString("office"),
                row.getString("service"),
                state,
                state == BookingState.MISSED ? row.getInt("misses") + 1 : row.getInt("misses"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ended_at").toInstant());
    }
}
