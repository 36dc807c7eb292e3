// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something done at the desk about one point, or the reason why it was not.
 *
 * @param evidence the photograph or signature that came of it
 * @param language of what was read back, or empty
 */
public record DeskAct(
        DeskPoint point,
        Outcome outcome,
        Optional<DeskReason> reason,
        String note,
        Optional<UUID> evidence,
        String language,
        Optional<UUID> visit,
        String officerName,
        Instant at) {

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** A photograph was taken; nobody said yet that it serves. */
        TAKEN,
        /** The photograph serves. */
        KEPT,
        /** Fingerprints are not taken at this installation. */
        NOT_HERE,
        ASKED,
        ON_SCREEN,
        ON_PAPER,
        /** The person signs on the printed document. */
        ON_PRINT,
        /** Done without, for a reason. */
        WITHOUT
    }

    /** Whether nothing more is to be done about the point. */
    boolean settles() {
        return outcome != Outcome.TAKEN;
    }

    @Override
    public String toString() {
        return "DeskAct[" + point + " " + outcome + "]";
    }
}
