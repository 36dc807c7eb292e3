// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of documents that their holders reported lost. */
@Repository
class LossStore {

    static final String LOCK = """
        select type, state, inactive, suspended, valid_until
          from documents.document
         where id = :id and holder = :holder
           for update
        """;

    static final String REPORT = """
        with suspended as (
            update documents.document set suspended = true where id = :id returning id
        )
        insert into documents.loss (document_id, reason, reported_at)
        select id, :reason, :at from suspended
        """;

    static final String OPEN = """
        select reason, reported_at from documents.loss where document_id = :id and ended is null
        """;

    static final String END = """
        update documents.loss set ended = :ended, ended_at = :at where document_id = :id and ended is null
        """;

    static final String COUNT_AGAIN = """
        update documents.document set suspended = false where id = :id and state = 'ISSUED'
        """;

    /** What was lost never counts again, whoever finds it. */
    static final String GIVE_UP = """
        update documents.document set state = 'REPLACED' where id = :id and state = 'ISSUED'
        """;

    static final String LAST_DAY = """
        select valid_until from documents.document where id = :id
        """;

    static final String LIST = """
        select d.id, d.file_number, d.type, d.office, l.reason, l.reported_at, d.revoked_reason
          from documents.loss l
          join documents.document d on d.id = l.document_id
         where l.ended is null and d.state = 'ISSUED' and d.suspended and d.office in (:offices)
         order by l.reported_at, l.id
         limit :rows offset :skip
        """;

    static final String ONE = """
        select d.id, d.file_number, d.type, d.office, l.reason, l.reported_at, d.revoked_reason
          from documents.document d
          left join documents.loss l on l.document_id = d.id and l.ended is null and d.state = 'ISSUED'
         where d.id = :id and d.office in (:offices)
           and (d.suspended and l.id is not null
                or d.state = 'REVOKED' and not exists (select 1 from documents.document s where s.replaces = d.id))
        """;

    static final String ORDERED_ANEW = """
        select s.id
          from documents.document s
          join documents.step p on p.document_id = s.replaces and p.what = 'ORDERED_ANEW'
         where s.replaces = :id
         limit 1
        """;

    private final JdbcClient jdbc;
    private final DocumentTypes types;

    LossStore(JdbcClient jdbc, DocumentTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    /** What its holder is about to report, or to take back. */
    record Held(
            String type, DocumentStore.State state, boolean inactive, boolean suspended, Optional<LocalDate> until) {

        /** Only what counts can be lost: what is suspended already opens no door. */
        boolean counts(LocalDate today) {
            return state == DocumentStore.State.ISSUED
                    && !inactive
                    && !suspended
                    && until.stream().noneMatch(last -> last.isBefore(today));
        }
    }

    /** A report nobody took back. */
    record Open(LossReason reason, Instant at) {}

    Optional<Held> lock(UUID id, UUID holder) {
        return jdbc.sql(LOCK)
                .param("id", id)
                .param("holder", holder)
                .query((row, n) -> new Held(
                        row.getString("type"),
                        DocumentStore.State.valueOf(row.getString("state")),
                        row.getBoolean("inactive"),
                        row.getBoolean("suspended"),
                        Optional.ofNullable(row.getObject("valid_until", LocalDate.class))))
                .optional();
    }

    void report(UUID id, LossReason reason, Instant at) {
        jdbc.sql(REPORT)
                .param("id", id)
                .param("reason", reason.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Open> open(UUID id) {
        return jdbc.sql(OPEN)
                .param("id", id)
                .query((row, n) -> new Open(
                        LossReason.valueOf(row.getString("reason")),
                        row.getTimestamp("reported_at").toInstant()))
                .optional();
    }

    void found(UUID id, Instant at) {
        end(id, "FOUND", at, jdbc);
        jdbc.sql(COUNT_AGAIN).param("id", id).update();
    }

    void replaced(UUID id, Instant at) {
        end(id, "REPLACED", at, jdbc);
        jdbc.sql(GIVE_UP).param("id", id).update();
    }

    /** An officer lifted the suspension; nothing happens when it had another cause. */
    static void lifted(UUID id, Instant at, JdbcClient jdbc) {
        end(id, "LIFTED", at, jdbc);
    }

    Optional<LocalDate> lastDay(UUID id) {
        return jdbc.sql(LAST_DAY)
                .param("id", id)
                .query((row, n) -> Optional.ofNullable(row.getObject("valid_until", LocalDate.class)))
                .single();
    }

    /** What an officer ordered in its place. */
    Optional<UUID> orderedAnew(UUID id) {
        return jdbc.sql(ORDERED_ANEW).param("id", id).query(UUID.class).optional();
    }

    List<LossLine> list(Set<String> offices, int rows, int skip) {
        return offices.isEmpty()
                ? List.of()
                : jdbc.sql(LIST)
                        .param("offices", offices)
                        .param("rows", rows)
                        .param("skip", skip)
                        .query(this::line)
                        .list();
    }

    Optional<LossLine> find(UUID id, Set<String> offices) {
        return offices.isEmpty()
                ? Optional.empty()
                : jdbc.sql(ONE)
                        .param("id", id)
                        .param("offices", offices)
                        .query(this::line)
                        .optional();
    }

    private static void end(UUID id, String how, Instant at, JdbcClient jdbc) {
        jdbc.sql(END)
                .param("id", id)
                .param("ended", how)
                .param("at", Timestamp.from(at))
                .update();
    }

    private LossLine line(ResultSet row, int n) throws SQLException {
        var at = row.getTimestamp("reported_at");
        return new LossLine(
                row.getObject("id", UUID.class),
                row.getString("file_number"),
                types.get(row.getString("type")).title(),
                row.getString("office"),
                Optional.ofNullable(row.getString("reason")).map(LossReason::valueOf),
                Optional.ofNullable(at).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("revoked_reason")));
    }
}
