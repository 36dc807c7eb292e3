// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Compartment;
import org.amparo.access.Subject;
import org.amparo.access.Vault;
import org.amparo.registration.UploadRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a file that comes after the application was sent, for a reply, for a change of what is on record or for a request
 * that a relative may come. It is judged
 * and kept as evidence like those of the form. When it returns, the file is on disk.
 */
@Service
public class AttachFile {

    private static final int MOST_FILES = 8;

    static final String ADD = """
            insert into registration.evidence
                   (id, draft_id, field, compartment, media_type, size_bytes, sha256, stored_at, attached_to)
            select :id, a.draft_id, :field, 'EVIDENCE', :media_type, :size, :sha256, :now, :attachedTo
              from registration.application a
             where a.id = :application and a.account_id = :account
            """;

    static final String LIST = """
            select e.id, e.field, e.compartment, e.media_type, e.size_bytes, e.stored_at
              from registration.evidence e
              join registration.draft d on d.id = e.draft_id
             where e.attached_to = :attachedTo and e.removed_at is null and d.account_id = :account
             order by e.stored_at, e.id
            """;

    static final String REMOVE = """
            update registration.evidence e
               set removed_at = :now
              from registration.information_request r
              join registration.application a on a.id = r.application_id
             where e.id = :id and e.removed_at is null and e.attached_to = r.id and r.answered_at is null
               and a.account_id = :account
            """;

    /** An open picture takes up to 160 MB. */
    private final Semaphore open = new Semaphore(1, true);

    private final JdbcClient jdbc;
    private final EvidenceStore store;
    private final Vault vault;
    private final AccessLog log;
    private final TransactionOperations transaction;
    private final Clock clock;

    AttachFile(
            JdbcClient jdbc,
            EvidenceStore store,
            Vault vault,
            AccessLog log,
            TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.vault = vault;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a later file belongs to; the name is what the evidence is filed under. */
    public enum To {
        REPLY,
        UPDATE,
        REUNIFICATION;

        String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Throws {@link ApplicationNotFound} for somebody else's application. */
    public void attach(Applicant applicant, UUID application, To what, UUID attachedTo, byte[] upload, String name)
            throws UploadRefused {
        if (listFor(applicant, attachedTo).size() >= MOST_FILES) {
            throw new UploadRefused(Reason.TOO_MANY);
        }
        open.acquireUninterruptibly();
        Intake.Accepted accepted;
        try {
            accepted = Intake.accept(upload, name, false);
        } finally {
            open.release();
        }
        var id = UUID.randomUUID();
        store.put(id, vault.seal(Compartment.EVIDENCE, id, accepted.bytes()));
        transaction.executeWithoutResult(status -> {
            add(applicant, application, what, attachedTo, id, accepted);
            log.wrote(applicant, "evidence.add", new Subject("evidence", id));
        });
    }

    private void add(
            Applicant applicant, UUID application, To what, UUID attachedTo, UUID id, Intake.Accepted accepted) {
        var added = jdbc.sql(ADD)
                .param("id", id)
                .param("field", what.field())
                .param("media_type", accepted.mediaType())
                .param("size", accepted.bytes().length)
                .param("sha256", sha256(accepted.bytes()))
                .param("now", Timestamp.from(clock.instant()))
                .param("attachedTo", attachedTo)
                .param("application", application)
                .param("account", applicant.accountId())
                .update();
        if (added == 0) {
            throw new ApplicationNotFound();
        }
    }

    public List<EvidenceFile> listFor(Applicant applicant, UUID attachedTo) {
        return jdbc.sql(LIST)
                .param("attachedTo", attachedTo)
                .param("account", applicant.accountId())
                .query(EvidenceTable::file)
                .list();
    }

    /** Only while the reply it belongs to was not sent. */
    @Transactional
    public void remove(Applicant applicant, UUID id) {
        var removed = jdbc.sql(REMOVE)
                .param("id", id)
                .param("account", applicant.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (removed == 1) {
            log.wrote(applicant, "evidence.remove", new Subject("evidence", id));
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
