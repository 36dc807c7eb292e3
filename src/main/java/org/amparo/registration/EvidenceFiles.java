// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.access.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Uploaded files, to read: the applicant's own, or those of applications in an officer's scope. Each look is logged. */
@Component
public class EvidenceFiles {

    private final EvidenceTable table;
    private final EvidenceStore store;
    private final Vault vault;
    private final Form form;
    private final FilesLeft left;
    private final AccessLog log;

    EvidenceFiles(EvidenceTable table, EvidenceStore store, Vault vault, Form form, FilesLeft left, AccessLog log) {
        this.table = table;
        this.store = store;
        this.vault = vault;
        this.form = form;
        this.left = left;
        this.log = log;
    }

    /** To be shown by field; a page shows only the fields that are open. */
    public List<EvidenceFile> listFor(Draft draft) {
        return table.ofDraft(draft.id());
    }

    /** What came with a reply or a change of an application in the officer's scope. */
    public List<EvidenceFile> attachedTo(UUID id, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return table.attachedTo(id, officer.offices());
    }

    @Transactional
    public Optional<OpenedEvidence> find(UUID id, Applicant applicant) {
        return table.find(id, applicant.accountId())
                .filter(file -> isOpen(file, applicant))
                .map(file -> open(file, applicant));
    }

    /** A picture as small as a list shows it; empty for what is no picture. */
    @Transactional
    public Optional<OpenedEvidence> findSmall(UUID id, Applicant applicant) {
        return table.find(id, applicant.accountId())
                .filter(EvidenceFile::isImage)
                .filter(file -> isOpen(file, applicant))
                .map(file -> open(file, applicant))
                .map(picture -> new OpenedEvidence(picture.mediaType(), Picture.small(picture.bytes())));
    }

    @Transactional
    public Optional<OpenedEvidence> find(UUID id, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return table.find(id, officer.offices())
                .filter(file -> officer.mayOpen(file.compartment()))
                .filter(file -> !table.isOf(left.leftBy(officer.id()), id))
                .map(file -> open(file, officer));
    }

    private boolean isOpen(EvidenceFile file, Applicant applicant) {
        return !applicant.isHelped()
                || form.fieldOfEvidence(file.field())
                        .filter(field -> OpenParts.isOpen(applicant, field))
                        .isPresent();
    }

    private OpenedEvidence open(EvidenceFile file, Actor actor) {
        log.read(actor, "evidence.read", new Subject("evidence", file.id()));
        return new OpenedEvidence(file.mediaType(), bytes(file));
    }

    /** For use cases of this module that hand a file on, such as the photo for a document. */
    byte[] bytes(EvidenceFile file) {
        return vault.open(file.compartment(), file.id(), store.get(file.id()));
    }
}
