// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code upload} and {@code upload_chunk}. */
@Component
class UploadTable {

    private static final String COLUMNS = """
            select id, draft_id, field, compartment, ending, size_bytes, arrived, evidence_id
              from registration.upload
            """;

    static final String ADD = """
            insert into registration.upload
                   (id, account_id, draft_id, field, compartment, ending, size_bytes, mark, started_at, until)
            select :id, d.account_id, d.id, :field, :compartment, :ending, :size, :mark, :now, :until
              from registration.draft d
             where d.id = :draft and d.account_id = :account and d.submitted_at is null
            """;

    static final String FIND = COLUMNS + " where id = :id and account_id = :account and until > :now";

    static final String SAME = COLUMNS + """
             where account_id = :account and draft_id = :draft and field = :field and size_bytes = :size and mark = :mark
               and evidence_id is null and until > :now
             order by arrived desc
             limit 1
            """;

    static final String UNFINISHED = COLUMNS + """
             where draft_id = :draft and evidence_id is null and until > :now
             order by started_at
            """;

    static final String STARTED = """
            select started_at from registration.upload
             where account_id = :account and started_at > :since
             order by started_at
            """;

    /** Adds a chunk exactly where the last one ended, or nothing. */
    static final String APPEND = """
            with moved as (
                update registration.upload
                   set arrived = arrived + :length
                 where id = :id and account_id = :account and arrived = :at and arrived + :length <= size_bytes
                   and evidence_id is null and until > :now
                returning id)
            insert into registration.upload_chunk (id, upload_id, at)
            select :chunk, id, :at from moved
            """;

    static final String CHUNKS = "select id from registration.upload_chunk where upload_id = :id order by at";

    static final String FINISH = """
            update registration.upload set evidence_id = :evidence where id = :id and evidence_id is null
            """;

    static final String DISCARD_CHUNKS = """
            with gone as (delete from registration.upload_chunk where upload_id = :id returning id)
            insert into registration.discarded_file (id, since) select id, :now from gone on conflict do nothing
            """;

    /** The row stays for its day, so that it counts for the pace. */
    static final String END = "update registration.upload set until = :now where id = :id and until > :now";

    static final String REMOVE = "delete from registration.upload where id = :id";

    static final String OVER = """
            select id from registration.upload where started_at <= :before order by started_at limit :most
            """;

    private final JdbcClient database;

    UploadTable(JdbcClient database) {
        this.database = database;
    }

    boolean add(UUID account, Upload upload, String mark, Instant now, Instant until) {
        return database.sql(ADD)
                        .param("id", upload.id())
                        .param("account", account)
                        .param("draft", upload.draft())
                        .param("field", upload.field())
                        .param("compartment", upload.compartment().name())
                        .param("ending", upload.ending())
                        .param("size", upload.sizeBytes())
                        .param("mark", mark)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    Optional<Upload> find(UUID id, UUID account, Instant now) {
        return database.sql(FIND)
                .param("id", id)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .query(UploadTable::upload)
                .optional();
    }

    /** The same file for the same field, not yet whole or not yet judged. */
    Optional<Upload> same(UUID account, Upload wanted, String mark, Instant now) {
        return database.sql(SAME)
                .param("account", account)
                .param("draft", wanted.draft())
                .param("field", wanted.field())
                .param("size", wanted.sizeBytes())
                .param("mark", mark)
                .param("now", Timestamp.from(now))
                .query(UploadTable::upload)
                .optional();
    }

    List<Upload> unfinished(UUID draft, Instant now) {
        return database.sql(UNFINISHED)
                .param("draft", draft)
                .param("now", Timestamp.from(now))
                .query(UploadTable::upload)
                .list();
    }

    /** When the account's uploads since then were begun, the oldest first. */
    List<Instant> startedSince(UUID account, Instant since) {
        return database.sql(STARTED)
                .param("account", account)
                .param("since", Timestamp.from(since))
                .query((row, n) -> row.getTimestamp("started_at").toInstant())
                .list();
    }

    boolean append(UUID id, UUID account, UUID chunk, int at, int length, Instant now) {
        return database.sql(APPEND)
                        .param("id", id)
                        .param("account", account)
                        .param("chunk", chunk)
                        .param("at", at)
                        .param("length", length)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    List<UUID> chunks(UUID id) {
        return database.sql(CHUNKS).param("id", id).query((row, n) -> row.getObject("id", UUID.class)).list();
    }

    boolean finish(UUID id, UUID evidence) {
        return database.sql(FINISH).param("id", id).param("evidence", evidence).update() == 1;
    }

    /** Lets go of what arrived. */
    void discardChunks(UUID id, Instant now) {
        database.sql(DISCARD_CHUNKS)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Nobody can go on with it. */
    void end(UUID id, Instant now) {
        discardChunks(id, now);
        database.sql(END).param("id", id).param("now", Timestamp.from(now)).update();
    }

    void remove(UUID id, Instant now) {
        discardChunks(id, now);
        database.sql(REMOVE).param("id", id).update();
    }

    /** Those begun before then, ended or not. */
    List<UUID> startedBefore(Instant before, int most) {
        return database.sql(OVER)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Upload upload(ResultSet row, int index) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("draft_id", UUID.class),
                row.getString("field"),
                Compartment.valueOf(row.getString("compartment")),
                row.getString("ending"),
                row.getInt("size_bytes"),
                row.getInt("arrived"),
                row.getObject("evidence_id", UUID.class));
    }
}
