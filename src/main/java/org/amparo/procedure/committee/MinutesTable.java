// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.procedure.committee.Minutes.Part;
import org.amparo.procedure.committee.Minutes.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of minutes and of who signed them. */
@Repository
class MinutesTable {

    static final String ONE = """
            select remarks, text, sha256, closed_by_name, closed_at
              from procedure.committee_minutes where session_id = :session
            """;

    static final String REMARK = """
            insert into procedure.committee_minutes (session_id, remarks) values (:session, :remarks)
                on conflict (session_id) do update set remarks = excluded.remarks
            """;

    static final String CLOSE = """
            insert into procedure.committee_minutes
                   (session_id, text, sha256, closed_by, closed_by_name, closed_at)
            values (:session, :text, :sha256, :by, :byName, :at)
                on conflict (session_id) do update
               set text = excluded.text, sha256 = excluded.sha256, closed_by = excluded.closed_by,
                   closed_by_name = excluded.closed_by_name, closed_at = excluded.closed_at
            """;

    static final String SIGNATURES = """
            select part, officer_id, name, sha256, at
              from procedure.committee_signature where session_id = :session order by part
            """;

    static final String SIGN = """
            insert into procedure.committee_signature (session_id, part, officer_id, name, sha256, at)
            values (:session, :part, :officer, :name, :sha256, :at)
                on conflict do nothing
            """;

    private final JdbcClient jdbc;

    MinutesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param closedAt empty while they can be corrected */
    record Kept(String remarks, String text, String sha256, String closedBy, Optional<Instant> closedAt) {
        static final Kept NOTHING = new Kept("", "", "", "", Optional.empty());

        @Override
        public String toString() {
            return "Kept[%s]".formatted(sha256);
        }
    }

    Kept of(UUID session) {
        return jdbc.sql(ONE)
                .param("session", session)
                .query((row, n) -> kept(row))
                .optional()
                .orElse(Kept.NOTHING);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new Kept(
                row.getString("remarks"),
                row.getString("text"),
                row.getString("sha256"),
                row.getString("closed_by_name"),
                Optional.ofNullable(closed).map(Timestamp::toInstant));
    }

    void remark(UUID session, String remarks) {
        jdbc.sql(REMARK).param("session", session).param("remarks", remarks).update();
    }

    void close(UUID session, String text, String sha256, Officer by, Instant at) {
        jdbc.sql(CLOSE)
                .param("session", session)
                .param("text", text)
                .param("sha256", sha256)
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Signature> signatures(UUID session) {
        return jdbc.sql(SIGNATURES)
                .param("session", session)
                .query((row, n) -> new Signature(
                        Part.valueOf(row.getString("part")),
                        row.getObject("officer_id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void sign(UUID session, Part part, String sha256, Officer officer, Instant at) {
        jdbc.sql(SIGN)
                .param("session", session)
                .param("part", part.name())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("sha256", sha256)
                .param("at", Timestamp.from(at))
                .update();
    }
}
