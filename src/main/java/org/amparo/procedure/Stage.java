// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

/** Where a case stands. Few on purpose: what it waits for is said by its open points and clocks. */
public enum Stage {
    /** Sent by the applicant; not yet a case. */
    PRE_REGISTERED,
    /** A procedure about a status that was given before, just opened. */
    OPENED,
    /** Has its file number; the provisional document is issued. */
    REGISTERED,
    /** The person is to be heard about the claim. */
    INTERVIEW,
    /** Heard; the legal assessment is being written. */
    ASSESSMENT,
    /** A second reader has the assessment. */
    REVIEW,
    /** The person was told what is considered against them, and may answer. */
    HEARING,
    /** Before the body that decides. */
    COMMITTEE,
    /** Decided, and the person does not know yet. */
    DECIDED,
    /** The person was told; the term to appeal runs. */
    NOTIFIED,
    /** Whoever decided looks again. */
    RECONSIDERATION,
    /** Before another decision-maker. */
    APPEAL,
    /** The appeal is decided, and the person does not know yet. */
    APPEAL_DECIDED,
    /** Before a court. */
    COURT,
    /** Warned that the case will be archived unless the person appears. */
    WARNED,
    /** Laid aside; it can be taken up again. */
    ARCHIVED,
    /** The person withdrew, and may still think better of it. */
    WITHDRAWN,
    /** The decision cannot be appealed any more. */
    FINAL,
    /** Ended without a decision about the claim. */
    CLOSED;

    /** Nothing follows within this procedure. */
    public boolean isFinal() {
        return this == FINAL || this == CLOSED;
    }

    /** Somebody still has to do something, or may. */
    public boolean isOpen() {
        return this != PRE_REGISTERED && !isFinal();
    }
}
