// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles a point of the desk for which nothing is kept but that it was so, and why. Throws {@link ApplicationNotFound} and
 * {@link AcceptanceRefused.AlreadyRegistered}.
 */
@Service
public class SettlePoint {

    public static final int LONGEST_NOTE = 500;

    private final DeskActs acts;
    private final DeskRecords records;
    private final AccessLog log;
    private final Clock clock;

    SettlePoint(DeskActs acts, DeskRecords records, AccessLog log, Clock clock) {
        this.acts = acts;
        this.records = records;
        this.log = log;
        this.clock = clock;
    }

    /** Whether the reason is one of the point's and has the note it needs. */
    public static boolean isReason(DeskPoint point, DeskReason reason, String note) {
        return point.reasons().contains(reason) && isNoted(reason, note);
    }

    static boolean isNoted(DeskReason reason, String note) {
        return note.length() <= LONGEST_NOTE && !(reason.needsNote() && note.isBlank());
    }

    /** Done without. Throws {@link IllegalArgumentException} for a reason that is none: the page checks it. */
    @Transactional
    public void without(UUID application, DeskPoint point, DeskReason reason, String note, Officer officer) {
        if (!isReason(point, reason, note)) {
            throw new IllegalArgumentException(point + " can't be done without because of " + reason);
        }
        note(application, point, DeskAct.Outcome.WITHOUT, Optional.of(reason), note, officer);
    }

    /** Fingerprints are not taken at this installation. */
    @Transactional
    public void fingerprintsNotHere(UUID application, Officer officer) {
        note(application, DeskPoint.FINGERPRINTS, DeskAct.Outcome.NOT_HERE, Optional.empty(), "", officer);
    }

    /** The person signs on the printed document. */
    @Transactional
    public void signsOnPrint(UUID application, Officer officer) {
        note(application, DeskPoint.SIGNATURE, DeskAct.Outcome.ON_PRINT, Optional.empty(), "", officer);
    }

    /** What will count was read to the person in the language of the application, and in this version. */
    @Transactional
    public void readBack(UUID application, int version, Officer officer) {
        var row = open(application, officer);
        acts.addReadBack(application, row.language(), version, officer, clock.instant());
        log.wrote(officer, "desk.read-back", new Subject("application", application));
    }

    private void note(
            UUID application,
            DeskPoint point,
            DeskAct.Outcome outcome,
            Optional<DeskReason> reason,
            String note,
            Officer officer) {
        open(application, officer);
        acts.add(application, point, outcome, reason, note.strip(), null, officer, clock.instant());
        log.wrote(officer, "desk.settle", new Subject("application", application));
    }

    private DeskRecords.Row open(UUID application, Officer officer) {
        officer.require(Permission.CHECK_FACTS);
        return records.getOpen(application, officer);
    }
}
