// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.springframework.stereotype.Service;

/** Keeps the holder's signature as a picture: written on the screen, or on paper and scanned. The newest counts. */
@Service
public class KeepSignature {

    /** What a signature is kept under, beside the files of the form's own questions. */
    public static final Field SIGNATURE = new Field(
            "rows.signature",
            "rows.signature",
            FieldType.FILE,
            0,
            "",
            List.of(),
            Optional.empty(),
            false,
            false,
            false,
            false,
            true,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Condition.ALWAYS);

    private final UploadEvidence uploads;
    private final DeskActs acts;
    private final DeskRecords records;
    private final Clock clock;

    KeepSignature(UploadEvidence uploads, DeskActs acts, DeskRecords records, Clock clock) {
        this.uploads = uploads;
        this.acts = acts;
        this.records = records;
        this.clock = clock;
    }

    /** Throws {@link ApplicationNotFound} and {@link AcceptanceRefused.AlreadyRegistered}. */
    public void keep(UUID application, byte[] picture, String name, boolean onScreen, Officer officer)
            throws UploadRefused {
        officer.require(Permission.CHECK_FACTS);
        records.getOpen(application, officer);
        uploads.keepAtDesk(
                officer,
                application,
                SIGNATURE,
                picture,
                name,
                file -> acts.add(
                        application,
                        DeskPoint.SIGNATURE,
                        onScreen ? DeskAct.Outcome.ON_SCREEN : DeskAct.Outcome.ON_PAPER,
                        Optional.empty(),
                        "",
                        file.id(),
                        officer,
                        clock.instant()));
    }
}
