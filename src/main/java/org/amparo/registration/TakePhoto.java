// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The photograph for the document: taken at the desk, or the applicant's own. The newest counts, and all former ones stay.
 * What is measured warns; a person says whether it serves.
 */
@Service
public class TakePhoto {

    private final UploadEvidence uploads;
    private final EvidenceTable evidence;
    private final EvidenceFiles files;
    private final Form form;
    private final DeskActs acts;
    private final DeskRecords records;
    private final AccessLog log;
    private final Clock clock;

    TakePhoto(
            UploadEvidence uploads,
            EvidenceTable evidence,
            EvidenceFiles files,
            Form form,
            DeskActs acts,
            DeskRecords records,
            AccessLog log,
            Clock clock) {
        this.uploads = uploads;
        this.evidence = evidence;
        this.files = files;
        this.form = form;
        this.acts = acts;
        this.records = records;
        this.log = log;
        this.clock = clock;
    }

    /** A photograph with what can be measured of it. */
    public record Photo(EvidenceFile file, PhotoLook look) {}

    /** Throws {@link ApplicationNotFound} and {@link AcceptanceRefused.AlreadyRegistered}. */
    public EvidenceFile take(UUID application, byte[] upload, String name, Officer officer) throws UploadRefused {
        officer.require(Permission.CHECK_FACTS);
        records.getOpen(application, officer);
        var field = form.fields().get(AcceptApplication.PHOTO_FIELD);
        if (field == null) {
            throw new IllegalStateException("the form has no field " + AcceptApplication.PHOTO_FIELD);
        }
        return uploads.keepAtDesk(
                officer,
                application,
                field,
                upload,
                name,
                file -> acts.add(
                        application,
                        DeskPoint.PHOTO,
                        DeskAct.Outcome.TAKEN,
                        Optional.empty(),
                        "",
                        file.id(),
                        officer,
                        clock.instant()));
    }

    /**
     * The photograph that counts now serves. Throws {@link IllegalArgumentException} when it has a weakness and no reason is
     * given why it serves all the same, or there is none: the page checks it.
     */
    @Transactional
    public void keep(UUID application, Optional<DeskReason> reason, String note, Officer officer) {
        officer.require(Permission.CHECK_FACTS);
        records.getOpen(application, officer);
        var photo = find(application, officer).orElseThrow(() -> new IllegalArgumentException("no photograph"));
        if (!serves(photo, reason, note)) {
            throw new IllegalArgumentException("a photograph with a weakness needs a reason");
        }
        acts.add(
                application,
                DeskPoint.PHOTO,
                DeskAct.Outcome.KEPT,
                photo.look().faults().isEmpty() ? Optional.empty() : reason,
                note.strip(),
                photo.file().id(),
                officer,
                clock.instant());
        log.wrote(officer, "desk.photo", new Subject("application", application));
    }

    public static boolean serves(Photo photo, Optional<DeskReason> reason, String note) {
        return photo.look().faults().isEmpty()
                || reason.filter(DeskReason.OF_PHOTO::contains)
                        .filter(why -> SettlePoint.isNoted(why, note))
                        .isPresent();
    }

    /** The one that counts. */
    @Transactional
    public Optional<Photo> find(UUID application, Officer officer) {
        return list(application, officer).stream()
                .findFirst()
                .map(file -> new Photo(file, PhotoCheck.look(opened(file, officer))));
    }

    private byte[] opened(EvidenceFile file, Officer officer) {
        log.read(officer, "evidence.read", new Subject("evidence", file.id()));
        return files.bytes(file);
    }

    /** Newest first: the one that counts, then the former ones. */
    @Transactional
    public List<EvidenceFile> list(UUID application, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        var row = records.get(application, officer);
        return evidence.ofDraft(row.draftId()).reversed().stream()
                .filter(file -> file.field().equals(AcceptApplication.PHOTO_FIELD) && file.isImage())
                .filter(file -> officer.mayOpen(file.compartment()))
                .toList();
    }
}
