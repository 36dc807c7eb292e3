// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Compartment;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.access.Vault;
import org.amparo.registration.UploadRefused.Reason;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a file for a field of the applicant's draft, and lets go of it again. When it returns, the file is on disk. */
@Component
public class UploadEvidence {

    public static final int MOST_BYTES = Intake.MOST_BYTES;

    static final int MOST_FILES_A_FIELD = 8;

    /** An open picture takes up to 160 MB; two at once is what a small machine bears. */
    private final Semaphore open = new Semaphore(2, true);

    private final EvidenceTable table;
    private final EvidenceStore store;
    private final Vault vault;
    private final Filings filings;
    private final AccessLog log;
    private final TransactionOperations transaction;
    private final Clock clock;

    UploadEvidence(
            EvidenceTable table,
            EvidenceStore store,
            Vault vault,
            Filings filings,
            AccessLog log,
            TransactionOperations transaction,
            Clock clock) {
        this.table = table;
        this.store = store;
        this.vault = vault;
        this.filings = filings;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Decoding takes its time and happens outside any transaction.
     *
     * @param name as the sender's device calls the file; only its ending is looked at
     */
    public EvidenceFile upload(Applicant applicant, Draft draft, Field field, byte[] upload, String name)
            throws UploadRefused {
        return keep(applicant, draft, field, upload, name, file -> {});
    }

    /** @param alongside what else is written in the transaction that keeps the file */
    EvidenceFile keep(
            Applicant applicant, Draft draft, Field field, byte[] upload, String name, Consumer<EvidenceFile> alongside)
            throws UploadRefused {
        if (!OpenParts.isOpen(applicant, field)) {
            throw new NotAllowed(Permission.APPLY);
        }
        var accepted = accept(upload, name, field);
        var hash = sha256(accepted.bytes());
        var same = table.same(draft.id(), field.key(), hash);
        if (same.isPresent()) {
            // sent twice: by a second press, or chosen again
            transaction.executeWithoutResult(open -> alongside.accept(same.get()));
            return same.get();
        }
        requireRoom(draft, field);
        var file = new EvidenceFile(
                UUID.randomUUID(),
                field.key(),
                field.compartment().orElse(Compartment.EVIDENCE),
                accepted.mediaType(),
                accepted.bytes().length,
                clock.instant());
        store.put(file.id(), vault.seal(file.compartment(), file.id(), accepted.bytes()));
        try {
            transaction.executeWithoutResult(open -> {
                if (!table.add(applicant.accountId(), draft.id(), file, hash)) {
                    throw new NoDraft();
                }
                alongside.accept(file);
                filings.note(applicant, draft.id(), clock.instant());
                log.wrote(applicant, "evidence.add", new Subject("evidence", file.id()));
            });
        } catch (DataAccessException | TransactionException unknown) {
            // it may have been kept all the same: bytes too many do no harm, bytes too few would
            throw unknown;
        } catch (RuntimeException notKept) {
            store.delete(file.id());
            throw notKept;
        }
        return file;
    }

    /**
     * A file that came about at the desk, for an application that was sent.
     *
     * @param alongside what else is written in the transaction that keeps the file
     */
    EvidenceFile keepAtDesk(
            Officer officer,
            UUID application,
            Field field,
            byte[] upload,
            String name,
            Consumer<EvidenceFile> alongside)
            throws UploadRefused {
        var accepted = accept(upload, name, field);
        var file = new EvidenceFile(
                UUID.randomUUID(),
                field.key(),
                Compartment.EVIDENCE,
                accepted.mediaType(),
                accepted.bytes().length,
                clock.instant());
        store.put(file.id(), vault.seal(file.compartment(), file.id(), accepted.bytes()));
        try {
            transaction.executeWithoutResult(open -> {
                if (!table.addAtDesk(officer, application, file, sha256(accepted.bytes()))) {
                    throw new ApplicationNotFound();
                }
                alongside.accept(file);
                log.wrote(officer, "evidence.add", new Subject("evidence", file.id()));
            });
        } catch (DataAccessException | TransactionException unknown) {
            // it may have been kept all the same: bytes too many do no harm, bytes too few would
            throw unknown;
        } catch (RuntimeException notKept) {
            store.delete(file.id());
            throw notKept;
        }
        return file;
    }

    /** Refuses when the question has as many files as it takes. */
    void requireRoom(Draft draft, Field field) throws UploadRefused {
        var sofar = table.ofDraft(draft.id()).stream()
                .filter(file -> file.field().equals(field.key()))
                .count();
        if (sofar >= MOST_FILES_A_FIELD) {
            throw new UploadRefused(Reason.TOO_MANY);
        }
    }

    private Intake.Accepted accept(byte[] upload, String name, Field field) throws UploadRefused {
        open.acquireUninterruptibly();
        try {
            return Intake.accept(upload, name, field.photo());
        } finally {
            open.release();
        }
    }

    @Transactional
    public void remove(Applicant applicant, UUID id) {
        if (table.remove(id, applicant.accountId(), clock.instant())) {
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
