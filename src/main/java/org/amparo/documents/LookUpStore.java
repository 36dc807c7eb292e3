// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of look-ups by number: valid documents alone, so that a revoked one and an unknown number are the same to it. */
@Repository
class LookUpStore {

    static final String FIND = """
        select d.id, d.type, coalesce(d.own_number, d.file_number) as number, d.issued_at, d.valid_from, d.valid_until,
               d.content, d.card_code, f.face is not null as has_face
          from documents.document d
          join documents.file f on f.document_id = d.id
         where regexp_replace(upper(coalesce(d.own_number, d.file_number)), '[^0-9A-Z]', '', 'g') = :number
           and d.card_code is not null and %s
         order by d.issued_at desc
         limit 8
        """.formatted(Standing.HOLDS);

    static final String COUNT = """
        insert into documents.check (document_id, at, audience, outcome)
        values (:document, :at, :audience, 'VALID')
        """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.shared();

    LookUpStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A valid document with that number; {@code code} and {@code born} are what must be typed to see it. */
    record Candidate(
            UUID id,
            String type,
            String number,
            LocalDate issued,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            boolean hasFace,
            byte[] code,
            String born) {

        boolean isOpenedBy(CardCode typed, LocalDate birthDate) {
            return MessageDigest.isEqual(code, typed.bytes())
                    && MessageDigest.isEqual(
                            born.getBytes(StandardCharsets.UTF_8),
                            birthDate.toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Candidate[" + id + "]";
        }
    }

    List<Candidate> find(String number, LocalDate today, ZoneId zone) {
        return jdbc.sql(FIND)
                .param("number", number)
                .param("today", today)
                .query((row, n) -> candidate(row, zone))
                .list();
    }

    void count(UUID document, Instant at) {
        jdbc.sql(COUNT)
                .param("document", document)
                .param("at", Timestamp.from(at))
                .param("audience", Audience.NUMBER.key())
                .update();
    }

    private Candidate candidate(ResultSet row, ZoneId zone) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var content = json.readValue(vault.open(Compartment.DOCUMENTS, id, row.getBytes("content")), TEXTS);
        return new Candidate(
                id,
                row.getString("type"),
                row.getString("number"),
                row.getObject("issued_at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toLocalDate(),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                row.getBoolean("has_face"),
                vault.open(Compartment.DOCUMENTS, id, row.getBytes("card_code")),
                content.getOrDefault(DocumentOrder.BIRTH_DAY, ""));
    }
}
