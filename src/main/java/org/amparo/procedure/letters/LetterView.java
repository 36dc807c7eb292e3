// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.procedure.Step;

/**
 * A letter that tells a decision.
 *
 * @param step that decided
 * @param outcome a code of the list OUT
 * @param language the person's
 * @param reasons why, in the authority's language; empty when nothing was written
 * @param plain the same in plain words, in the person's language; may be empty
 */
public record LetterView(
        UUID id,
        UUID caseId,
        UUID applicationId,
        String fileNumber,
        Step step,
        String outcome,
        LocalDate decidedOn,
        String language,
        LetterState state,
        Instant openedAt,
        int version,
        String reasons,
        String plain,
        String writtenBy,
        Optional<Instant> writtenAt,
        String signedBy,
        Optional<Instant> signedAt) {

    /** Whether what it says can still be changed. */
    public boolean isOpen() {
        return state == LetterState.DRAFT || state == LetterState.READY || state == LetterState.FAILED;
    }

    @Override
    public String toString() {
        return "LetterView[%s %s]".formatted(id, state);
    }
}
