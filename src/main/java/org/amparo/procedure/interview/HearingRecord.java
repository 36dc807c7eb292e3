// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

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

/** The SQL of what is said in an interview of a case: its lines, sealed one by one, and what is typed and no line yet. */
@Repository
class HearingRecord {

    static final String ADD = """
            insert into procedure.hearing_line
                   (id, hearing_id, kind, replaces, sealed, officer_id, officer_name, at)
            values (:id, :hearing, :kind, cast(:replaces as uuid), :sealed, :officer, :officerName, :at)
            on conflict (id) do nothing
            """;

    static final String LINES = """
            select id, kind, replaces, sealed, officer_name, at
              from procedure.hearing_line
             where hearing_id = :hearing
             order by number
            """;

    static final String KEEP = """
            insert into procedure.hearing_typed (hearing_id, sealed, officer_id, at)
            values (:hearing, :sealed, :officer, :at)
            on conflict (hearing_id) do update
               set sealed = excluded.sealed, officer_id = excluded.officer_id, at = excluded.at
            """;

    static final String TYPED = "select sealed from procedure.hearing_typed where hearing_id = :hearing";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    HearingRecord(JdbcClient jdbc, Vault vault, JsonMapper json) {
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
            UUID hearing,
            HearingLine.Kind kind,
            Optional<UUID> replaces,
            Said said,
            Officer officer,
            Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("hearing", hearing)
                .param("kind", kind.name())
                .param("replaces", replaces.orElse(null))
                .param("sealed", seal(hearing, said))
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<HearingLine> lines(UUID hearing) {
        return jdbc.sql(LINES)
                .param("hearing", hearing)
                .query((row, n) -> line(hearing, row))
                .list();
    }

    void keep(UUID hearing, Said typed, Officer officer, Instant at) {
        jdbc.sql(KEEP)
                .param("hearing", hearing)
                .param("sealed", seal(hearing, typed))
                .param("officer", officer.id())
                .param("at", Timestamp.from(at))
                .update();
    }

    Said typed(UUID hearing) {
        return jdbc.sql(TYPED)
                .param("hearing", hearing)
                .query(byte[].class)
                .optional()
                .map(kept -> open(hearing, kept))
                .orElse(new Said("", ""));
    }

    private HearingLine line(UUID hearing, ResultSet row) throws SQLException {
        var said = open(hearing, row.getBytes("sealed"));
        return new HearingLine(
                row.getObject("id", UUID.class),
                HearingLine.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("replaces", UUID.class)),
                said.question(),
                said.answer(),
                row.getString("officer_name"),
                row.getTimestamp("at").toInstant());
    }

    private byte[] seal(UUID hearing, Said said) {
        return vault.seal(
                Compartment.CLAIM, hearing, json.writeValueAsString(said).getBytes(StandardCharsets.UTF_8));
    }

    private Said open(UUID hearing, byte[] sealed) {
        return json.readValue(vault.open(Compartment.CLAIM, hearing, sealed), Said.class);
    }
}
