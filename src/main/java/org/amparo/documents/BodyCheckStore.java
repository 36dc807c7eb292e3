// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of checks by bodies that signed in: by the code, or by the number that stands on the document. */
@Repository
class BodyCheckStore {

    /** Finds and counts in one round trip; of several under one number, one that is valid, and of those the newest. */
    static final String CHECK = """
        with judged as (
            select d.id, d.type, coalesce(d.own_number, d.file_number) as number, d.issued_at, f.face is not null as has_face,
                   %s as outcome
              from documents.document d
              join documents.file f on f.document_id = d.id
             where (d.token_hash = :tokenHash or d.own_number = :number or (d.file_number = :number and d.own_number is null))
               and d.type in (:types)
        ), found as (
            select * from judged order by (outcome = 'VALID') desc, issued_at desc, id limit 1
        ), counted as (
            insert into documents.check (document_id, at, audience, outcome, purpose)
            select id, :at, :audience, outcome, :purpose from found
        )
        select * from found
        """.formatted(Standing.OUTCOME);

    static final String FACE = """
        select f.face
          from documents.document d
          join documents.file f on f.document_id = d.id
         where d.id = :id and f.face is not null and %s
           and exists (select 1 from documents.check c
                        where c.document_id = d.id and c.audience = :audience and c.at > :since)
        """.formatted(Standing.HOLDS);

    private final JdbcClient jdbc;
    private final Vault vault;

    BodyCheckStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Who asks, for what, and when. */
    record Asking(Audience audience, Optional<String> purpose, Instant at, LocalDate today) {}

    record Found(UUID id, String type, String number, CheckStatus status, boolean hasFace) {}

    /** A code, the address it stands in, or a number; nothing is found of what is none of these. */
    Optional<Found> find(String typed, Collection<String> types, Asking asking) {
        if (typed.length() > CheckForBody.LONGEST || types.isEmpty()) {
            return Optional.empty();
        }
        var stripped = typed.strip();
        var code = Token.parse(stripped.substring(stripped.lastIndexOf('/') + 1));
        return jdbc.sql(CHECK)
                .param("tokenHash", code.map(Token::hash).orElse(null), Types.BINARY)
                .param("number", stripped.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
                .param("types", types)
                .param("audience", asking.audience().key())
                .param("purpose", asking.purpose().orElse(null), Types.VARCHAR)
                .param("at", Timestamp.from(asking.at()))
                .param("today", asking.today())
                .query((row, n) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getString("number"),
                        CheckStatus.valueOf(row.getString("outcome")),
                        row.getBoolean("has_face")))
                .optional();
    }

    /** Of a document that this audience checked since then. */
    Optional<byte[]> face(UUID id, Audience audience, Instant since, LocalDate today) {
        return jdbc.sql(FACE)
                .param("id", id)
                .param("audience", audience.key())
                .param("since", Timestamp.from(since))
                .param("today", today)
                .query((row, n) -> vault.open(Compartment.DOCUMENTS, id, row.getBytes("face")))
                .optional();
    }
}
