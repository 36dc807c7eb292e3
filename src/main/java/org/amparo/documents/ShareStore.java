// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of share codes. Whose they are follows from the document. */
@Repository
class ShareStore {

    /** Only of a valid document of this holder; once for each press of the button. */
    static final String ADD = """
        insert into documents.share (id, document_id, code_mac, purpose, made_at, ends_at)
        select :id, d.id, :mac, :purpose, :now, :endsAt
          from documents.document d
         where d.id = :document and d.holder = :holder and %s
            on conflict (id) do nothing
        """.formatted(Standing.HOLDS);

    static final String END = """
        update documents.share s
           set ended_at = :now
          from documents.document d
         where s.id = :id and d.id = s.document_id and d.holder = :holder and s.ended_at is null and s.ends_at > :now
        returning s.document_id
        """;

    static final String COUNT_HOLDING = """
        select count(*)
          from documents.share s
          join documents.document d on d.id = s.document_id
         where d.holder = :holder and s.ended_at is null and s.ends_at > :now
        """;

    static final String LIST = """
        select s.id, d.type, s.purpose, s.ends_at, coalesce(s.ended_at, case when s.ends_at <= :now then s.ends_at end) as ended_at,
               count(c.at) as uses, max(c.at) as last_used
          from documents.share s
          join documents.document d on d.id = s.document_id
          left join documents.check c on c.share_id = s.id
         where d.holder = :holder
         group by s.id, d.type
         order by s.made_at desc, s.id
         limit 100
        """;

    private final JdbcClient jdbc;

    ShareStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code about to be kept. */
    record Fresh(UUID id, UUID document, UUID holder, byte[] mac, String purpose, Instant endsAt) {}

    /** False when this was kept before, or the document is not the holder's or not valid. */
    boolean add(Fresh fresh, Instant now, LocalDate today) {
        return jdbc.sql(ADD)
                        .param("id", fresh.id())
                        .param("document", fresh.document())
                        .param("holder", fresh.holder())
                        .param("mac", fresh.mac())
                        .param("purpose", fresh.purpose())
                        .param("now", Timestamp.from(now))
                        .param("endsAt", Timestamp.from(fresh.endsAt()))
                        .param("today", today)
                        .update()
                == 1;
    }

    /** Its document; empty when it ended before or is somebody else's. */
    Optional<UUID> end(UUID id, UUID holder, Instant now) {
        return jdbc.sql(END)
                .param("id", id)
                .param("holder", holder)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    int countHolding(UUID holder, Instant now) {
        return jdbc.sql(COUNT_HOLDING)
                .param("holder", holder)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    List<ShareView> list(UUID holder, Instant now, DocumentTypes types) {
        return jdbc.sql(LIST)
                .param("holder", holder)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new ShareView(
                        row.getObject("id", UUID.class),
                        types.get(row.getString("type")).title(),
                        row.getString("purpose"),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getInt("uses"),
                        Optional.ofNullable(row.getObject("last_used", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }
}
