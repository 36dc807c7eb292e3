// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code discarded_file}: bytes that are to go because what referred to them is gone. */
@Component
class DiscardedFiles {

    static final String WAITING = "select id from registration.discarded_file order by since limit :most";

    static final String GONE = "delete from registration.discarded_file where id = :id";

    /** An upload that its sender took back is kept a day, in case of a slip, and never read again. */
    static final String REMOVED_EVIDENCE = """
            with gone as (delete from registration.evidence where removed_at <= :before returning id)
            insert into registration.discarded_file (id, since) select id, :now from gone on conflict do nothing
            """;

    private final JdbcClient database;
    private final EvidenceStore store;

    DiscardedFiles(JdbcClient database, EvidenceStore store) {
        this.database = database;
        this.store = store;
    }

    void discardRemovedEvidence(Instant before, Instant now) {
        database.sql(REMOVED_EVIDENCE)
                .param("before", Timestamp.from(before))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Deletes bytes first: should it stop between, it is done again. Returns how many. */
    int delete(int most) {
        List<UUID> waiting =
                database.sql(WAITING).param("most", most).query((row, n) -> row.getObject("id", UUID.class)).list();
        for (var id : waiting) {
            store.delete(id);
            database.sql(GONE).param("id", id).update();
        }
        return waiting.size();
    }
}
