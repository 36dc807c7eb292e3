// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of checks that show a person's name: they are found first, and counted once it is known what was answered. */
@Repository
class PersonCheckStore {

    static final String BY_TOKEN = """
        select d.id, d.type, d.valid_until, d.content, f.face is not null as has_face,
               %s as outcome,
               null as share_id, null as purpose, false as ended
          from documents.document d
          join documents.file f on f.document_id = d.id
         where d.token_hash = :tokenHash
        """.formatted(Standing.OUTCOME);

    static final String BY_SHARE = """
        select d.id, d.type, d.valid_until, d.content, f.face is not null as has_face,
               %s as outcome,
               s.id as share_id, s.purpose, s.ended_at is not null or s.ends_at <= :now as ended
          from documents.share s
          join documents.document d on d.id = s.document_id
          join documents.file f on f.document_id = d.id
         where s.code_mac = :mac
        """.formatted(Standing.OUTCOME);

    static final String COUNT = """
        insert into documents.check (document_id, at, audience, purpose, outcome, share_id)
        values (:document, :at, :audience, :purpose, :outcome, cast(:share as uuid))
        """;

    /** While the document is valid, and not a moment longer. */
    static final String FACE = """
        select f.face
          from documents.document d
          join documents.file f on f.document_id = d.id
         where d.id = :id and f.face is not null and %s
        """.formatted(Standing.HOLDS);

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.shared();

    PersonCheckStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A document by a code; {@code content} is what it says, {@code share} and {@code purpose} are of a share code. */
    record Found(
            UUID id,
            String type,
            Optional<LocalDate> validUntil,
            Map<String, String> content,
            boolean hasFace,
            CheckStatus status,
            @Nullable UUID share,
            String purpose,
            boolean ended) {
        @Override
        public String toString() {
            return "Found[" + id + "]";
        }
    }

    Optional<Found> find(Token token, LocalDate today) {
        return jdbc.sql(BY_TOKEN)
                .param("tokenHash", token.hash())
                .param("today", today)
                .query((row, n) -> found(row))
                .optional();
    }

    Optional<Found> find(byte[] shareMac, Instant now, LocalDate today) {
        return jdbc.sql(BY_SHARE)
                .param("mac", shareMac)
                .param("now", Timestamp.from(now))
                .param("today", today)
                .query((row, n) -> found(row))
                .optional();
    }

    void count(Found found, Audience audience, Instant at) {
        jdbc.sql(COUNT)
                .param("document", found.id())
                .param("at", Timestamp.from(at))
                .param("audience", audience.key())
                .param("purpose", found.purpose().isEmpty() ? null : found.purpose(), Types.VARCHAR)
                .param("outcome", found.status().name())
                .param("share", found.share())
                .update();
    }

    Optional<byte[]> face(UUID id, LocalDate today) {
        return jdbc.sql(FACE)
                .param("id", id)
                .param("today", today)
                .query((row, n) -> vault.open(Compartment.DOCUMENTS, id, row.getBytes("face")))
                .optional();
    }

    Found found(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var purpose = row.getString("purpose");
        return new Found(
                id,
                row.getString("type"),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                json.readValue(vault.open(Compartment.DOCUMENTS, id, row.getBytes("content")), TEXTS),
                row.getBoolean("has_face"),
                CheckStatus.valueOf(row.getString("outcome")),
                row.getObject("share_id", UUID.class),
                purpose == null ? "" : purpose,
                row.getBoolean("ended"));
    }
}
