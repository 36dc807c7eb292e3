// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code evidence}: which files belong to which draft and field. */
@Component
class EvidenceTable {

    static final String ADD = """
            insert into registration.evidence (id, draft_id, field, compartment, media_type, size_bytes, sha256, stored_at)
            select :id, d.id, :field, :compartment, :media_type, :size, :sha256, :now
              from registration.draft d
             where d.id = :to and d.account_id = :account and d.submitted_at is null
            """;

    /** To an application that was sent: papers of the family may come at any time. */
    static final String ADD_LATER = """
            insert into registration.evidence
                   (id, draft_id, field, compartment, media_type, size_bytes, sha256, stored_at)
            select :id, a.draft_id, :field, :compartment, :media_type, :size, :sha256, :now
              from registration.application a
             where a.id = :to and a.account_id = :account
            """;

    /** To an application in an officer's scope. */
    static final String ADD_AT_DESK = """
            insert into registration.evidence
                   (id, draft_id, field, compartment, media_type, size_bytes, sha256, stored_at)
            select :id, a.draft_id, :field, :compartment, :media_type, :size, :sha256, :now
              from registration.application a
             where a.id = :to and a.office = any(:offices)
            """;

    static final String OF_FIELD = """
            select e.id, e.field, e.compartment, e.media_type, e.size_bytes, e.stored_at
              from registration.evidence e
              join registration.application a on a.draft_id = e.draft_id
             where a.id = :application and a.account_id = :account and e.field = :field and e.removed_at is null
             order by e.stored_at, e.id
            """;

    static final String OF_DRAFT = """
            select id, field, compartment, media_type, size_bytes, stored_at
              from registration.evidence
             where draft_id = :draft and removed_at is null
             order by stored_at, id
            """;

    static final String SAME = """
            select id, field, compartment, media_type, size_bytes, stored_at
              from registration.evidence
             where draft_id = :draft and field = :field and sha256 = :sha256 and removed_at is null
             limit 1
            """;

    static final String OF_APPLICANT = """
            select e.id, e.field, e.compartment, e.media_type, e.size_bytes, e.stored_at
              from registration.evidence e
              join registration.draft d on d.id = e.draft_id
             where e.id = :id and e.removed_at is null and d.account_id = :account
            """;

    static final String OF_OFFICES = """
            select e.id, e.field, e.compartment, e.media_type, e.size_bytes, e.stored_at
              from registration.evidence e
              join registration.application a on a.draft_id = e.draft_id
             where e.id = :id and e.removed_at is null and a.office in (:offices)
            """;

    static final String OF_APPLICATIONS = """
            select exists (select 1
                             from registration.evidence e
                             join registration.application a on a.draft_id = e.draft_id
                            where e.id = :id and a.id = any(:applications))
            """;

    static final String ATTACHED = """
            select e.id, e.field, e.compartment, e.media_type, e.size_bytes, e.stored_at
              from registration.evidence e
              join registration.application a on a.draft_id = e.draft_id
             where e.attached_to = :to and e.removed_at is null and a.office in (:offices)
             order by e.stored_at, e.id
            """;

    static final String REMOVE = """
            update registration.evidence e
               set removed_at = :now
              from registration.draft d
             where e.id = :id and e.removed_at is null
               and d.id = e.draft_id and d.account_id = :account and d.submitted_at is null
            """;

    private final JdbcClient database;

    EvidenceTable(JdbcClient database) {
        this.database = database;
    }

    boolean add(UUID account, UUID draft, EvidenceFile file, byte[] sha256) {
        return add(ADD, account, draft, file, sha256);
    }

    boolean addLater(UUID account, UUID application, EvidenceFile file, byte[] sha256) {
        return add(ADD_LATER, account, application, file, sha256);
    }

    boolean addAtDesk(Officer officer, UUID application, EvidenceFile file, byte[] sha256) {
        return database.sql(ADD_AT_DESK)
                        .param("id", file.id())
                        .param("offices", DeskRecords.offices(officer))
                        .param("to", application)
                        .param("field", file.field())
                        .param("compartment", file.compartment().name())
                        .param("media_type", file.mediaType())
                        .param("size", file.sizeBytes())
                        .param("sha256", sha256)
                        .param("now", Timestamp.from(file.storedAt()))
                        .update()
                == 1;
    }

    private boolean add(String sql, UUID account, UUID to, EvidenceFile file, byte[] sha256) {
        return database.sql(sql)
                        .param("id", file.id())
                        .param("account", account)
                        .param("to", to)
                        .param("field", file.field())
                        .param("compartment", file.compartment().name())
                        .param("media_type", file.mediaType())
                        .param("size", file.sizeBytes())
                        .param("sha256", sha256)
                        .param("now", Timestamp.from(file.storedAt()))
                        .update()
                == 1;
    }

    /** What was uploaded for one field of an applicant's own application. */
    List<EvidenceFile> ofField(UUID account, UUID application, String field) {
        return database.sql(OF_FIELD)
                .param("account", account)
                .param("application", application)
                .param("field", field)
                .query(EvidenceTable::file)
                .list();
    }

    List<EvidenceFile> ofDraft(UUID draft) {
        return database.sql(OF_DRAFT)
                .param("draft", draft)
                .query(EvidenceTable::file)
                .list();
    }

    /** The same bytes for the same field. */
    Optional<EvidenceFile> same(UUID draft, String field, byte[] sha256) {
        return database.sql(SAME)
                .param("draft", draft)
                .param("field", field)
                .param("sha256", sha256)
                .query(EvidenceTable::file)
                .optional();
    }

    Optional<EvidenceFile> find(UUID id, UUID account) {
        return database.sql(OF_APPLICANT)
                .param("id", id)
                .param("account", account)
                .query(EvidenceTable::file)
                .optional();
    }

    Optional<EvidenceFile> find(UUID id, Collection<String> offices) {
        return database.sql(OF_OFFICES)
                .param("id", id)
                .param("offices", offices)
                .query(EvidenceTable::file)
                .optional();
    }

    /** Whether it belongs to one of these applications. */
    boolean isOf(Collection<UUID> applications, UUID id) {
        return !applications.isEmpty()
                && database.sql(OF_APPLICATIONS)
                        .param("id", id)
                        .param("applications", applications.toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single();
    }

    List<EvidenceFile> attachedTo(UUID id, Collection<String> offices) {
        return database.sql(ATTACHED)
                .param("to", id)
                .param("offices", offices)
                .query(EvidenceTable::file)
                .list();
    }

    boolean remove(UUID id, UUID account, Instant now) {
        return database.sql(REMOVE)
                        .param("id", id)
                        .param("account", account)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    static EvidenceFile file(ResultSet row, int index) throws SQLException {
        return new EvidenceFile(
                row.getObject("id", UUID.class),
                row.getString("field"),
                Compartment.valueOf(row.getString("compartment")),
                row.getString("media_type"),
                row.getInt("size_bytes"),
                row.getTimestamp("stored_at").toInstant());
    }
}
