// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of what is said in an interview: its lines, sealed one by one, and what is typed and no line yet. */
@Repository
class InterviewRecord {

    static final String ADD = """
            insert into registration.interview_line
                   (id, interview_id, kind, replaces, sealed, officer_id, officer_name, at)
            values (:id, :interview, :kind, cast(:replaces as uuid), :sealed, :officer, :officerName, :at)
            on conflict (id) do nothing
            """;

    static final String LINES = """
            select id, kind, replaces, sealed, officer_name, at
              from registration.interview_line
             where interview_id = :interview
             order by number
            """;

    static final String KEEP = """
            insert into registration.interview_typed (interview_id, sealed, officer_id, at)
            values (:interview, :sealed, :officer, :at)
            on conflict (interview_id) do update
               set sealed = excluded.sealed, officer_id = excluded.officer_id, at = excluded.at
            """;

    static final String TYPED = """
            select sealed from registration.interview_typed where interview_id = :interview
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    InterviewRecord(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** A question and what was answered; either may be empty. */
    record Said(String question, String answer) {
        boolean isNothing() {
            return question.isBlank() && answer.isBlank();
        }

        @Override
        public String toString() {
            return "Said";
        }
    }

    /** Under an id that is there already nothing is written: it was sent twice. */
    void add(
            UUID id,
            UUID interview,
            boolean objection,
            Optional<UUID> replaces,
            Said said,
            Officer officer,
            Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("interview", interview)
                .param("kind", objection ? "OBJECTION" : "LINE")
                .param("replaces", replaces.orElse(null))
                .param("sealed", seal(interview, said))
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<InterviewLine> lines(UUID interview) {
        return jdbc.sql(LINES)
                .param("interview", interview)
                .query((row, n) -> line(interview, row))
                .list();
    }

    void keep(UUID interview, Said typed, Officer officer, Instant at) {
        jdbc.sql(KEEP)
                .param("interview", interview)
                .param("sealed", seal(interview, typed))
                .param("officer", officer.id())
                .param("at", Timestamp.from(at))
                .update();
    }

    Said typed(UUID interview) {
        return jdbc.sql(TYPED)
                .param("interview", interview)
                .query(byte[].class)
                .optional()
                .map(kept -> open(interview, kept))
                .orElse(new Said("", ""));
    }

    private InterviewLine line(UUID interview, ResultSet row) throws SQLException {
        var said = open(interview, row.getBytes("sealed"));
        return new InterviewLine(
                row.getObject("id", UUID.class),
                row.getString("kind").equals("OBJECTION"),
                Optional.ofNullable(row.getObject("replaces", UUID.class)),
                said.question(),
                said.answer(),
                row.getString("officer_name"),
                row.getTimestamp("at").toInstant());
    }

    private byte[] seal(UUID interview, Said said) {
        return vault.seal(
                Compartment.CLAIM, interview, json.writeValueAsString(said).getBytes(StandardCharsets.UTF_8));
    }

    private Said open(UUID interview, byte[] sealed) {
        return json.readValue(vault.open(Compartment.CLAIM, interview, sealed), Said.class);
    }
}
