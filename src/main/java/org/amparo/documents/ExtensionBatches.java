// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

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

/** The SQL of carrying out extensions. */
@Repository
class ExtensionBatches {

    static final int BATCH = 200;

    /** Held until the batch commits; the number only has to be this job's own. */
    static final String ALONE = "select pg_try_advisory_xact_lock(3012)";

    static final String NEXT = """
        select e.id, e.new_last_day, e.ordered_by, e.ordered_by_name
          from documents.extension e
         where exists (select 1 from documents.extension_item i where i.extension_id = e.id and i.outcome is null)
           and not exists (select 1 from documents.extension_stop s where s.extension_id = e.id)
         order by e.ordered_at, e.id
         limit 1
        """;

    /** Whoever renews or revokes one of them at this moment comes before or after, never between. */
    static final String TAKE = """
        select d.id, d.holder, d.state, d.valid_until
          from documents.document d
         where d.id in (select i.document_id from documents.extension_item i
                         where i.extension_id = :id and i.outcome is null
                         order by i.document_id
                         limit :rows)
         order by d.id
           for update of d
        """;

    static final String EXTEND = """
        update documents.document set valid_until = :last where id = :document and state = 'ISSUED'
        """;

    static final String NOTE = """
        update documents.extension_item
           set outcome = :outcome, former_until = :former, done_at = :at
         where extension_id = :id and document_id = :document
        """;

    static final String NOTICE = """
        insert into documents.extension_notice (id, extension_id, holder, at)
        values (:notice, :id, :holder, :at)
            on conflict (extension_id, holder) do nothing
        """;

    private final JdbcClient jdbc;

    ExtensionBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An extension with something left to do. */
    record Job(UUID id, LocalDate newLastDay, Officer officer) {}

    /** A document whose turn it is. */
    record Item(UUID id, UUID holder, DocumentStore.State state, LocalDate validUntil) {}

    /** The one confirmed first; empty when there is none, or another program is at it. */
    Optional<Job> next() {
        if (!jdbc.sql(ALONE).query(Boolean.class).single()) {
            return Optional.empty();
        }
        return jdbc.sql(NEXT)
                .query((row, n) -> new Job(
                        row.getObject("id", UUID.class),
                        row.getObject("new_last_day", LocalDate.class),
                        // it stands in the log under whoever ordered it; it may nothing else
                        new Officer(
                                row.getObject("ordered_by", UUID.class),
                                row.getString("ordered_by_name"),
                                "",
                                "",
                                Set.of(),
                                Set.of())))
                .optional();
    }

    List<Item> take(Job job) {
        return jdbc.sql(TAKE)
                .param("id", job.id())
                .param("rows", BATCH)
                .query((row, n) -> new Item(
                        row.getObject("id", UUID.class),
                        row.getObject("holder", UUID.class),
                        DocumentStore.State.valueOf(row.getString("state")),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    void extend(Job job, Item item, Instant at) {
        jdbc.sql(EXTEND)
                .param("last", job.newLastDay())
                .param("document", item.id())
                .update();
        note(job, item, "EXTENDED", at);
    }

    void leaveOut(Job job, Item item, Instant at) {
        note(job, item, "LEFT_OUT", at);
    }

    private void note(Job job, Item item, String outcome, Instant at) {
        jdbc.sql(NOTE)
                .param("id", job.id())
                .param("document", item.id())
                .param("outcome", outcome)
                .param("former", item.validUntil())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Empty when the holder is told already. */
    Optional<UUID> notice(Job job, UUID holder, Instant at) {
        var notice = UUID.randomUUID();
        var added = jdbc.sql(NOTICE)
                .param("notice", notice)
                .param("id", job.id())
                .param("holder", holder)
                .param("at", Timestamp.from(at))
                .update();
        return added == 1 ? Optional.of(notice) : Optional.empty();
    }
}
