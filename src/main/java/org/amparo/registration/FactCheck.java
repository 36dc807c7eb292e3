// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;

/**
 * What an officer found out about one fact, and when. The former value is kept for ever.
 *
 * @param reason a {@link CorrectionReason} of a correction, or of keeping what was declared; else empty
 * @param note what the officer wrote about it; may be empty
 */
public record FactCheck(
        Outcome outcome,
        String formerValue,
        String value,
        String reason,
        String note,
        String officerName,
        Instant checkedAt) {

    /** What came of looking at the documents. */
    public enum Outcome {
        /** The document says the same. */
        CONFIRMED,
        /** The document, or the person, says otherwise. */
        CORRECTED,
        /** The document says otherwise; what the person declared stays, for a reason. */
        KEPT,
        /** No document says anything about it. */
        NOT_DOCUMENTED,
        /** An earlier check was taken back; the fact waits to be checked again. */
        REOPENED,
        /** The person changed it later; it waits to be checked again. */
        CHANGED,
        /** The person asked for the change and an officer agreed. */
        ACCEPTED;

        /** An act of looking at documents, which whoever made it may take back. */
        boolean isUndoable() {
            return this == CONFIRMED || this == CORRECTED || this == KEPT || this == NOT_DOCUMENTED;
        }

        /** Whether the fact still waits for an officer to look at it. */
        boolean isOpen() {
            return this == REOPENED || this == CHANGED;
        }
    }

    /** Without the values, which say something of a person. */
    @Override
    public String toString() {
        return "FactCheck[" + outcome + "]";
    }
}
