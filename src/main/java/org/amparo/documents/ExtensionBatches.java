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
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of carrying out extensions and of taking them back, so many documents at a time. */
@Repository
class ExtensionBatches {

    static final int BATCH = 2_000;

    /** Writing to somebody takes ten times as long as moving a day. */
    static final int LETTERS = 100;

    /** Held until the batch commits; the number only has to be this job's own. */
    static final String ALONE = "select pg_try_advisory_xact_lock(3012)";

    static final String NEXT = """
        select e.id, e.new_last_day, e.ordered_by as officer, e.ordered_by_name as name
          from documents.extension e
         where exists (select 1 from documents.extension_item i where i.extension_id = e.id and i.outcome is null)
           and not exists (select 1 from documents.extension_stop s where s.extension_id = e.id)
         order by e.ordered_at, e.id
         limit 1
        """;

    static final String NEXT_BACK = """
        select e.id, e.new_last_day, u.undone_by as officer, u.undone_by_name as name
          from documents.extension e
          join documents.extension_undo u on u.extension_id = e.id
         where exists (select 1 from documents.extension_item i
                        where i.extension_id = e.id and i.outcome = 'EXTENDED' and i.undone_at is null)
         order by u.ordered_at, e.id
         limit 1
        """;

    /** Whoever renews or revokes one of them at this moment comes before or after, never between. */
    static final String TAKE = """
        select d.id
          from documents.document d
         where d.id in (select i.document_id from documents.extension_item i
                         where i.extension_id = :id and i.outcome is null
                         order by i.document_id
                         limit :rows)
         order by d.id
           for update of d
        """;

    static final String TAKE_BACK = """
        select d.id
          from documents.document d
         where d.id in (select i.document_id from documents.extension_item i
                         where i.extension_id = :id and i.outcome = 'EXTENDED' and i.undone_at is null
                         order by i.document_id
                         limit :rows)
         order by d.id
           for update of d
        """;

    /** Before the day is moved, which it keeps. */
    static final String NOTE = """
        update documents.extension_item i
           set outcome = case when d.state = 'ISSUED' and d.valid_until < :last then 'EXTENDED' else 'LEFT_OUT' end,
               former_until = d.valid_until, done_at = :at
          from documents.document d
         where d.id = i.document_id and i.extension_id = :id and i.document_id in (:documents)
        returning i.document_id, i.outcome = 'EXTENDED' as moved
        """;

    /** Only what still ends on the day this extension gave: what was extended further, or renewed, stays. */
    static final String NOTE_BACK = """
        update documents.extension_item i
           set outcome = case when d.state = 'ISSUED' and d.valid_until = :last then 'TAKEN_BACK' else 'EXTENDED' end,
               undone_at = :at
          from documents.document d
         where d.id = i.document_id and i.extension_id = :id and i.document_id in (:documents)
        returning i.document_id, i.outcome = 'TAKEN_BACK' as moved
        """;

    static final String EXTEND = "update documents.document set valid_until = :last where id in (:documents)";

    static final String GIVE_BACK = """
        update documents.document d
           set valid_until = i.former_until
          from documents.extension_item i
         where i.extension_id = :id and i.document_id = d.id and d.id in (:documents)
        """;

    static final String NOTICE = """
        with holders as (
            select distinct holder from documents.extension_item where extension_id = :id and document_id in (:documents)
        ), told as (
            insert into documents.extension_notice (id, extension_id, holder, at, taken_back)
            select gen_random_uuid(), :id, holder, :at, :back from holders
                on conflict (extension_id, holder, taken_back) do nothing
            returning id, extension_id
        )
        insert into documents.extension_to_tell (notice_id, extension_id) select id, extension_id from told
        """;

    static final String TELL = """
        with next as (
            select notice_id from documents.extension_to_tell order by notice_id limit :rows for update skip locked
        ), done as (
            delete from documents.extension_to_tell t using next where t.notice_id = next.notice_id
        )
        select n.id, n.holder, n.at, n.taken_back
          from documents.extension_notice n
          join next on next.notice_id = n.id
        """;

    private final JdbcClient jdbc;

    ExtensionBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An extension with something left to do; the officer ordered it. */
    record Job(UUID id, LocalDate newLastDay, Officer officer) {}

    /** Somebody to write to. */
    record Telling(UUID notice, UUID holder, Instant at, boolean takenBack) {}

    /** The one confirmed first; empty when there is none, or another program is at it. */
    Optional<Job> next() {
        return next(NEXT);
    }

    /** The one to take back that was ordered first. */
    Optional<Job> nextBack() {
        return next(NEXT_BACK);
    }

    private Optional<Job> next(String sql) {
        if (!jdbc.sql(ALONE).query(Boolean.class).single()) {
            return Optional.empty();
        }
        return jdbc.sql(sql).query((row, n) -> job(row)).optional();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("new_last_day", LocalDate.class),
                // it stands in the log under whoever ordered it; it may nothing else
                new Officer(row.getObject("officer", UUID.class), row.getString("name"), "", "", Set.of(), Set.of()));
    }

    /** Extends the next of the list; gives those that were, for others ended or were extended otherwise meanwhile. */
    List<UUID> extend(Job job, Instant at) {
        var moved = noted(TAKE, NOTE, job, at);
        if (!moved.isEmpty()) {
            jdbc.sql(EXTEND)
                    .param("last", job.newLastDay())
                    .param("documents", moved)
                    .update();
            notice(job, moved, false, at);
        }
        return moved;
    }

    /** Gives the next of the list their former days; gives those that were. */
    List<UUID> takeBack(Job job, Instant at) {
        var moved = noted(TAKE_BACK, NOTE_BACK, job, at);
        if (!moved.isEmpty()) {
            jdbc.sql(GIVE_BACK).param("id", job.id()).param("documents", moved).update();
            notice(job, moved, true, at);
        }
        return moved;
    }

    private List<UUID> noted(String take, String note, Job job, Instant at) {
        var taken = jdbc.sql(take)
                .param("id", job.id())
                .param("rows", BATCH)
                .query(UUID.class)
                .list();
        if (taken.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(note)
                .param("id", job.id())
                .param("documents", taken)
                .param("last", job.newLastDay())
                .param("at", Timestamp.from(at))
                .query((row, n) -> row.getBoolean("moved")
                        ? Optional.of(row.getObject("document_id", UUID.class))
                        : Optional.<UUID>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    private void notice(Job job, List<UUID> documents, boolean back, Instant at) {
        jdbc.sql(NOTICE)
                .param("id", job.id())
                .param("documents", documents)
                .param("back", back)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The next to write to, who are not again. */
    List<Telling> tell() {
        return jdbc.sql(TELL)
                .param("rows", LETTERS)
                .query((row, n) -> new Telling(
                        row.getObject("id", UUID.class),
                        row.getObject("holder", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("taken_back")))
                .list();
    }
}
