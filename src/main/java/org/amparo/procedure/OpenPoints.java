// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.procedure.StepRefused.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of open points. */
@Repository
class OpenPoints {

    static final String OPEN = """
            insert into procedure.open_point
                   (id, case_id, kind, what, law, due_on, blocks, opened_by, opened_by_name, opened_at)
            values (:id, :case, :kind, :what, :law, :dueOn, :blocks, :by, :byName, :at)
            """;

    static final String CLOSE = """
            update procedure.open_point
               set closed_at = :at, closed_by_name = :byName, closed_by = :by, result = :result
             where id = :id and case_id = :case and closed_at is null
            """;

    static final String OF_CASE = """
            select id, kind, what, law, due_on, blocks, opened_by_name, opened_at, closed_at, closed_by_name, result
              from procedure.open_point
             where case_id = :case
             order by closed_at nulls first, due_on nulls last, opened_at
            """;

    static final String BLOCKING = """
            select exists (select from procedure.open_point where case_id = :case and blocks and closed_at is null)
            """;

    private final JdbcClient jdbc;

    OpenPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(
            UUID id,
            UUID caseId,
            PointKind kind,
            String what,
            String law,
            Optional<LocalDate> dueOn,
            boolean blocks,
            Officer officer,
            Instant at) {
        jdbc.sql(OPEN)
                .param("id", id)
                .param("case", caseId)
                .param("kind", kind.name())
                .param("what", what)
                .param("law", law)
                .param("dueOn", dueOn.orElse(null))
                .param("blocks", blocks)
                .param("by", officer.id())
                .param("byName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when it was closed before, or is of another case. */
    boolean close(UUID id, UUID caseId, String result, Officer officer, Instant at) {
        return jdbc.sql(CLOSE)
                        .param("id", id)
                        .param("case", caseId)
                        .param("result", result)
                        .param("by", officer.id())
                        .param("byName", officer.name())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    List<OpenPointView> ofCase(UUID caseId) {
        return jdbc.sql(OF_CASE)
                .param("case", caseId)
                .query((row, n) -> view(row))
                .list();
    }

    /** What a decision waits for; steps that end or lay aside a case do not. Throws {@link StepRefused}. */
    void requireNoneBlocking(UUID caseId, Step step) {
        if (step.waits()
                && jdbc.sql(BLOCKING).param("case", caseId).query(Boolean.class).single()) {
            throw new StepRefused(Stage.REGISTERED, step, Why.OPEN_POINT);
        }
    }

    private static OpenPointView view(ResultSet row) throws SQLException {
        return new OpenPointView(
                row.getObject("id", UUID.class),
                PointKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getString("law"),
                row.getString("opened_by_name"),
                row.getTimestamp("opened_at").toInstant(),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getBoolean("blocks"),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
                row.getString("closed_by_name"),
                row.getString("result"));
    }
}
