// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person may know of the answer, once they were told.
 *
 * @param outcome a code of the list OUT, as it was when the person was told
 * @param toldAt when it was noted that they were: what is newer, they do not know
 * @param lastDay to ask for a review; empty when no such term runs
 * @param left days of the term that are left, in its own unit of days
 * @param remedies the reviews the person can ask for online now
 * @param court whether the way goes on before a court, where Amparo cannot lodge anything
 * @param asked when a review was asked for, the last time
 */
public record OwnAnswer(
        String fileNumber,
        Stage stage,
        String outcome,
        LocalDate toldOn,
        Instant toldAt,
        Optional<LocalDate> lastDay,
        int left,
        Optional<Term.Unit> unit,
        boolean over,
        List<Step> remedies,
        boolean court,
        Optional<Instant> asked) {

    /** All that was asked for was given, now or on review. */
    public boolean isYes() {
        return Outcomes.FULL.contains(outcome);
    }

    /** Protection was given, but of another kind than asked for: good to have, and open to review. */
    public boolean isOtherProtection() {
        return Outcomes.PROTECT.contains(outcome) && !isYes();
    }

    @Override
    public String toString() {
        return "OwnAnswer";
    }
}
