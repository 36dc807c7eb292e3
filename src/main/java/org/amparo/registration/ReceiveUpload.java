// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Compartment;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.access.TryAgainLater;
import org.amparo.access.Vault;
import org.amparo.registration.UploadRefused.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Receives a file in chunks over a line that breaks. A chunk is acknowledged when it is on disk; the sender asks how far it
 * came and goes on from there, on this page or another day. The whole file is judged like any other.
 */
@Component
public class ReceiveUpload {

    public static final int LARGEST_CHUNK = 256 * 1024;

    /** Smaller ones, but for the last, would only make many files. */
    static final int SMALLEST_CHUNK = 16 * 1024;

    static final int MOST_AT_ONCE = 8;
    static final int MOST_A_DAY = 100;
    static final Duration KEPT = Duration.ofHours(24);

    private final UploadTable table;
    private final EvidenceTable evidence;
    private final EvidenceStore store;
    private final UploadEvidence uploadEvidence;
    private final Form form;
    private final Vault vault;
    private final AccessLog log;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReceiveUpload(
            UploadTable table,
            EvidenceTable evidence,
            EvidenceStore store,
            UploadEvidence uploadEvidence,
            Form form,
            Vault vault,
            AccessLog log,
            TransactionOperations transaction,
            Clock clock) {
        this.table = table;
        this.evidence = evidence;
        this.store = store;
        this.uploadEvidence = uploadEvidence;
        this.form = form;
        this.vault = vault;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins an upload, or finds the one that the same file began before.
     *
     * @param name as the sender's device calls the file; only its ending is kept
     * @param mark of the file's bytes, made by the sender
     */
    @Transactional
    public Upload start(Applicant applicant, Draft draft, Field field, String name, int size, String mark)
            throws UploadRefused {
        if (!OpenParts.isOpen(applicant, field)) {
            throw new NotAllowed(Permission.APPLY);
        }
        if (size <= 0) {
            throw new UploadRefused(Reason.EMPTY);
        }
        if (size > Intake.MOST_BYTES) {
            throw new UploadRefused(Reason.TOO_LARGE);
        }
        uploadEvidence.requireRoom(draft, field);
        var now = clock.instant();
        var account = applicant.accountId();
        var upload = new Upload(
                UUID.randomUUID(),
                draft.id(),
                field.key(),
                field.compartment().orElse(Compartment.EVIDENCE),
                ending(name),
                size,
                0,
                null);
        var same = table.same(account, upload, mark, now);
        if (same.isPresent()) {
            return same.get();
        }
        var today = table.startedSince(account, now.minus(KEPT));
        if (today.size() >= MOST_A_DAY) {
            throw new TryAgainLater(today.get(today.size() - MOST_A_DAY).plus(KEPT));
        }
        // what nobody went on with makes room
        var open = table.unfinished(draft.id(), now);
        open.stream().limit(Math.max(0, open.size() - MOST_AT_ONCE + 1)).forEach(oldest -> table.end(oldest.id(), now));
        if (!table.add(account, upload, mark, now, now.plus(KEPT))) {
            throw new NoDraft();
        }
        log.wrote(applicant, "upload.start", new Subject("upload", upload.id()));
        return upload;
    }

    /** Empty also for whoever helps when the field is closed to them. */
    public Optional<Upload> find(UUID id, Applicant applicant) {
        return table.find(id, applicant.accountId(), clock.instant())
                .filter(upload -> !applicant.isHelped()
                        || form.fileField(upload.field())
                                .filter(field -> OpenParts.isOpen(applicant, field))
                                .isPresent());
    }

    /** Those that stopped on the way and can be gone on with. */
    public List<Upload> listUnfinished(Draft draft) {
        return table.unfinished(draft.id(), clock.instant());
    }

    /** When it returns, the chunk is on disk. Returns how much has arrived; empty for an upload that is not there. */
    public Optional<Upload> append(Applicant applicant, UUID id, int at, byte[] chunk) throws WrongOffset {
        var found = find(id, applicant);
        if (found.isEmpty()) {
            return found;
        }
        var upload = found.get();
        var last = at + chunk.length == upload.sizeBytes();
        if (at != upload.arrived()
                || chunk.length == 0
                || chunk.length > LARGEST_CHUNK
                || chunk.length < SMALLEST_CHUNK && !last) {
            throw new WrongOffset(upload.arrived());
        }
        var name = UUID.randomUUID();
        store.put(name, vault.seal(upload.compartment(), name, chunk));
        if (!table.append(id, applicant.accountId(), name, at, chunk.length, clock.instant())) {
            // the same chunk came twice at once, or the upload was removed meanwhile
            store.delete(name);
            throw new WrongOffset(find(id, applicant).map(Upload::arrived).orElse(0));
        }
        return find(id, applicant);
    }

    /** Judges the whole file and keeps it as evidence; asked again, gives the same. Empty for an upload that is not there. */
    public Optional<EvidenceFile> finish(Applicant applicant, UUID id, Draft draft) throws UploadRefused, WrongOffset {
        var found = find(id, applicant);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var upload = found.get();
        if (upload.evidence() != null) {
            return evidence.find(upload.evidence(), applicant.accountId());
        }
        if (!upload.isWhole()) {
            throw new WrongOffset(upload.arrived());
        }
        var field = form.fileField(upload.field());
        if (field.isEmpty() || !upload.draft().equals(draft.id())) {
            return Optional.empty();
        }
        try {
            return Optional.of(uploadEvidence.keep(
                    applicant,
                    draft,
                    field.get(),
                    whole(upload),
                    "file." + upload.ending(),
                    file -> finished(id, file)));
        } catch (FinishedMeanwhile twice) {
            return find(id, applicant).map(Upload::evidence).flatMap(it -> evidence.find(it, applicant.accountId()));
        } catch (UploadRefused refused) {
            transaction.executeWithoutResult(open -> table.end(id, clock.instant()));
            throw refused;
        }
    }

    @Transactional
    public void remove(Applicant applicant, UUID id) {
        find(id, applicant).ifPresent(upload -> {
            table.end(id, clock.instant());
            log.wrote(applicant, "upload.remove", new Subject("upload", id));
        });
    }

    private void finished(UUID id, EvidenceFile file) {
        if (!table.finish(id, file.id())) {
            throw new FinishedMeanwhile();
        }
        table.discardChunks(id, clock.instant());
    }

    private byte[] whole(Upload upload) {
        var bytes = new ByteArrayOutputStream(upload.sizeBytes());
        for (var chunk : table.chunks(upload.id())) {
            bytes.writeBytes(vault.open(upload.compartment(), chunk, store.get(chunk)));
        }
        return bytes.toByteArray();
    }

    private static String ending(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,8}") ? ending : "";
    }

    /** The button was pressed twice at once; the other press was first. */
    private static final class FinishedMeanwhile extends RuntimeException {
        FinishedMeanwhile() {
            super("finished meanwhile", null, false, false);
        }
    }
}
