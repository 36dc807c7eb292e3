// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of one document taking the place of another. */
@Repository
class RenewalStore {

    /** Whoever renews at the same time waits here, and then finds the successor. Nobody gets round a suspension by renewing. */
    static final String LOCK = """
        select type, state, valid_until
          from documents.document
         where id = :id and holder = :holder and not suspended
           for update
        """;

    static final String SUCCESSOR = """
        select id from documents.document where replaces = :id
        """;

    static final String RETIRE = """
        update documents.document
           set state = 'REPLACED'
         where id = (select replaces from documents.document where id = :id) and state = 'ISSUED'
        """;

    /** The same for whatever one took the place of, one after the other: cards in between may never have been printed. */
    static final String RETIRE_ALL = """
        with recursive former as (
            select replaces as id from documents.document where id = :id and replaces is not null
            union
            select d.replaces from documents.document d join former f on d.id = f.id where d.replaces is not null
        )
        update documents.document
           set state = 'REPLACED'
         where id in (select id from former) and state = 'ISSUED' and (inactive or not :inactiveOnly)
        """;

    /** A renewal under way does not outlive the revocation of what it renews, unless it was ordered because of that. */
    static final String FOLLOW = """
        update documents.document d
           set state = 'REVOKED', revoked_at = :at, revoked_by = former.revoked_by, revoked_reason = former.revoked_reason
          from documents.document former
         where d.id = :id and former.id = d.replaces and former.state = 'REVOKED'
           and d.renewed_because is distinct from 'AFRESH'
        """;

    /** Nor does what was being made when the process ended outlive it. */
    static final String FOLLOW_END = """
        update documents.document d
           set state = 'REVOKED', revoked_at = :at, revoked_by = e.ended_by, revoked_reason = e.reason
          from documents.ended e
         where d.id = :id and d.state = 'ISSUED' and e.holder = d.holder and e.file_number = d.file_number
           and d.ordered_at <= e.ended_at
        """;

    private final JdbcClient jdbc;

    RenewalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is about to be renewed. */
    record Former(String type, DocumentStore.State state, Optional<LocalDate> validUntil) {}

    Optional<Former> lock(UUID id, UUID holder) {
        return jdbc.sql(LOCK)
                .param("id", id)
                .param("holder", holder)
                .query((row, n) -> new Former(
                        row.getString("type"),
                        DocumentStore.State.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getObject("valid_until", LocalDate.class))))
                .optional();
    }

    Optional<UUID> successor(UUID id) {
        return jdbc.sql(SUCCESSOR).param("id", id).query(UUID.class).optional();
    }

    /** Called when a document is issued; nothing happens unless it renews another. False when it was revoked with that. */
    boolean takePlace(UUID id, Instant at) {
        jdbc.sql(RETIRE).param("id", id).update();
        return follow(id, at);
    }

    /** A card that waits to be printed takes the place of those alone that nobody holds either. */
    void waitFor(UUID id, Instant at) {
        retireAll(id, true);
        follow(id, at);
    }

    /** A card in its holder's reach takes the place of all before it. False when it was revoked with the one before. */
    boolean takeEveryPlace(UUID id, Instant at) {
        retireAll(id, false);
        return follow(id, at);
    }

    private void retireAll(UUID id, boolean inactiveOnly) {
        jdbc.sql(RETIRE_ALL).param("id", id).param("inactiveOnly", inactiveOnly).update();
    }

    private boolean follow(UUID id, Instant at) {
        return !isEnded(FOLLOW, id, at) && !isEnded(FOLLOW_END, id, at);
    }

    private boolean isEnded(String sql, UUID id, Instant at) {
        return jdbc.sql(sql).param("id", id).param("at", Timestamp.from(at)).update() > 0;
    }
}
