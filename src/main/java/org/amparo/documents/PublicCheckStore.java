// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what a stranger with the code learns: nothing here reads what a document says of a person but the face. */
@Repository
class PublicCheckStore {

    /** Finds and counts in one round trip; today is the country's, not the database's. */
    static final String CHECK = """
        with found as (
            select d.id, d.type, coalesce(d.own_number, d.file_number) as file_number, d.issued_at, d.valid_from, d.valid_until, f.face is not null as has_face,
                   %s as outcome,
                   extension.*
              from documents.document d
              join documents.file f on f.document_id = d.id
              left join lateral (
                   select i.former_until, i.done_at, e.new_last_day, e.act_title, e.act_number, e.act_date
                     from documents.extension_item i
                     join documents.extension e on e.id = i.extension_id
                    where i.document_id = d.id and i.outcome = 'EXTENDED'
                    order by i.done_at desc, e.ordered_at desc
                    limit 1) extension on true
             where d.token_hash = :tokenHash
        ), counted as (
            insert into documents.check (document_id, at, audience, outcome)
            select id, :at, :audience, outcome from found
        )
        select * from found
        """.formatted(Standing.OUTCOME);

    static final String FACE = """
        select d.id, f.face
          from documents.document d
          join documents.file f on f.document_id = d.id
         where d.token_hash = :tokenHash and f.face is not null and %s
        """.formatted(Standing.HOLDS);

    private final JdbcClient jdbc;
    private final Vault vault;

    PublicCheckStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What a check finds in the database. */
    record Found(UUID id, CheckStatus status, String fileNumber, Check.Shown shown) {}

    Optional<Found> check(
            Token token, Audience audience, Instant at, LocalDate today, ZoneId zone, DocumentTypes types) {
        return jdbc.sql(CHECK)
                .param("tokenHash", token.hash())
                .param("audience", audience.key())
                .param("at", Timestamp.from(at))
                .param("today", today)
                .query((row, n) -> {
                    var status = CheckStatus.valueOf(row.getString("outcome"));
                    var type = row.getString("type");
                    var fileNumber = row.getString("file_number");
                    return new Found(
                            row.getObject("id", UUID.class),
                            status,
                            fileNumber,
                            new Check.Shown(
                                    type,
                                    types.get(type).title(),
                                    row.getObject("issued_at", OffsetDateTime.class)
                                            .atZoneSameInstant(zone)
                                            .toLocalDate(),
                                    lastDigits(fileNumber),
                                    status == CheckStatus.VALID && row.getBoolean("has_face"),
                                    row.getObject("valid_from", LocalDate.class),
                                    Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                                    row.getObject("done_at") == null
                                            ? Optional.empty()
                                            : Optional.of(ExtensionHistory.extension(row))));
                })
                .optional();
    }

    Optional<byte[]> face(Token token, LocalDate today) {
        return jdbc.sql(FACE)
                .param("tokenHash", token.hash())
                .param("today", today)
                .query((row, n) -> face(row))
                .optional();
    }

    private byte[] face(ResultSet row) throws SQLException {
        return vault.open(Compartment.DOCUMENTS, row.getObject("id", UUID.class), row.getBytes("face"));
    }

    /** The last three digits, or fewer of a shorter number: never all of them. */
    static String lastDigits(String fileNumber) {
        var digits = fileNumber.replaceAll("[^0-9]", "");
        var shown = Math.min(3, digits.length() - 1);
        return digits.substring(digits.length() - Math.max(0, shown));
    }
}
