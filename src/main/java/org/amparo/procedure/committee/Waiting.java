// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.registration.FilesLeft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of cases that wait for a body: the most urgent first, and of these the longest waiting. */
@Repository
class Waiting {

    static final int MOST = 200;

    /** Cases put before the body in a block are voted on together, and not picked one by one. */
    static final String LIST = """
            select c.id, c.application_id, c.file_number, c.office, h.at as since,
                   coalesce((select min(l.tier) from procedure.caseload l where l.case_id = c.id), 4) as tier,
                   coalesce((select a.choice from procedure.case_history a
                              where a.case_id = c.id and a.step = 'SUBMIT_ASSESSMENT'
                              order by a.id desc limit 1), '') as proposal
              from procedure.asylum_case c
              join lateral (select at, step from procedure.case_history
                             where case_id = c.id order by id desc limit 1) h on true
             where c.office = any(:offices) and (c.way || ':' || c.stage) = any(:decides) and h.step <> 'PUT_IN_BLOCK'
               and not exists (select 1 from procedure.committee_item i where i.case_id = c.id and i.state = 'LISTED')
             order by tier, h.at, c.id
             limit :most
            """;

    private final JdbcClient jdbc;
    private final FilesLeft left;

    Waiting(JdbcClient jdbc, FilesLeft left) {
        this.jdbc = jdbc;
        this.left = left;
    }

    List<WaitingCase> list(Body body, Officer officer) {
        Set<UUID> gone = left.leftBy(officer.id());
        return jdbc
                .sql(LIST)
                .param("offices", officer.offices().toArray(String[]::new))
                .param(
                        "decides",
                        body.decides().stream()
                                .map(one -> one.way() + ":" + one.stage())
                                .toArray(String[]::new))
                .param("most", MOST)
                .query((row, n) -> new Row(row.getObject("application_id", UUID.class), waiting(row)))
                .list()
                .stream()
                .filter(row -> !gone.contains(row.application()))
                .map(Row::waiting)
                .toList();
    }

    private record Row(UUID application, WaitingCase waiting) {}

    private static WaitingCase waiting(ResultSet row) throws SQLException {
        Instant since = row.getTimestamp("since").toInstant();
        return new WaitingCase(
                row.getObject("id", UUID.class),
                row.getString("file_number"),
                row.getString("office"),
                since,
                row.getInt("tier"),
                row.getString("proposal"));
    }
}
