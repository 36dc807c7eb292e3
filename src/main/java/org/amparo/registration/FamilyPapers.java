// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Compartment;
import org.amparo.access.Subject;
import org.amparo.access.Vault;
import org.amparo.registration.UploadRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Papers that show how a member belongs to the family, such as a birth certificate; they come with the form or after it,
 * and officers see them beside the head's own. When adding returns, the file is on disk.
 */
@Service
public class FamilyPapers {

    private static final String PAPER = "paper";

    /** An open picture takes up to 160 MB. */
    private final Semaphore open = new Semaphore(1, true);

    private final Family family;
    private final EvidenceTable table;
    private final EvidenceStore store;
    private final Vault vault;
    private final Form form;
    private final AccessLog log;
    private final TransactionOperations transaction;
    private final Clock clock;

    FamilyPapers(
            Family family,
            EvidenceTable table,
            EvidenceStore store,
            Vault vault,
            Form form,
            AccessLog log,
            TransactionOperations transaction,
            Clock clock) {
        this.family = family;
        this.table = table;
        this.store = store;
        this.vault = vault;
        this.form = form;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    public List<EvidenceFile> list(Applicant applicant, FamilyMember member) {
        return table.ofField(applicant.accountId(), member.headId(), key(member));
    }

    /**
     * Throws {@link ApplicationNotFound} when there is no such member in the applicant's family.
     *
     * @param name as the sender's device calls the file; only its ending is looked at
     */
    public void add(Applicant applicant, UUID memberId, byte[] upload, String name) throws UploadRefused {
        var member = family.find(applicant, memberId).orElseThrow(ApplicationNotFound::new);
        if (list(applicant, member).size() >= UploadEvidence.MOST_FILES_A_FIELD) {
            throw new UploadRefused(Reason.TOO_MANY);
        }
        var accepted = accept(upload, name);
        var file = new EvidenceFile(
                UUID.randomUUID(),
                key(member),
                Compartment.EVIDENCE,
                accepted.mediaType(),
                accepted.bytes().length,
                clock.instant());
        store.put(file.id(), vault.seal(file.compartment(), file.id(), accepted.bytes()));
        transaction.executeWithoutResult(open -> {
            if (!table.addLater(applicant.accountId(), member.headId(), file, sha256(accepted.bytes()))) {
                throw new ApplicationNotFound();
            }
            log.wrote(applicant, "evidence.add", new Subject("evidence", file.id()));
        });
    }

    private Intake.Accepted accept(byte[] upload, String name) throws UploadRefused {
        open.acquireUninterruptibly();
        try {
            return Intake.accept(upload, name, false);
        } finally {
            open.release();
        }
    }

    /** As the form's own uploads about the member are kept, if it asks for any. */
    private String key(FamilyMember member) {
        return FamilyForm.lists(form).stream()
                .flatMap(list -> list.rows().stream()
                        .flatMap(rows -> rows.fields().stream())
                        .filter(Field::isFile)
                        .map(field -> Rows.evidenceKey(list.key(), member.row().id(), field.key())))
                .findFirst()
                .orElseGet(() -> Rows.evidenceKey("family", member.row().id(), PAPER));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
