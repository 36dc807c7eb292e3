// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

/**
 * A fact and what is held of it.
 *
 * @param id what the page calls it; those that officers add begin with {@link #OWN}
 * @param what what it is about, in the authority's language when it comes from the file
 * @param says what the file says, as it was when the assessment was begun; of an officer's own, empty
 * @param origin {@code DECLARED}, {@code OFFICER}, or how it was verified: the name of a check's outcome
 * @param source who verified it, or where an officer has it from
 * @param on the day it was verified, as 2026-07-28; empty when nobody did
 * @param reason why it is found so
 */
public record AssessedFact(
        String id, String what, String says, String origin, String source, String on, Finding finding, String reason) {

    public static final String OWN = "own-";
    static final String DECLARED = "DECLARED";
    static final String OFFICER = "OFFICER";

    public boolean isOwn() {
        return id.startsWith(OWN);
    }

    /** The assessment rests on it. */
    public boolean isMaterial() {
        return isOwn() || finding != Finding.LEFT;
    }

    public AssessedFact found(Finding held, String why) {
        return new AssessedFact(id, what, says, origin, source, on, held, why);
    }

    @Override
    public String toString() {
        return "AssessedFact[" + id + "]";
    }
}
