// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A case as an officer sees it; the person and the application are registration's.
 *
 * @param version counts changes, so that two officers do not overwrite each other
 * @param way which of the country's procedures it follows, as the law had it on {@code waySince}
 * @param track empty while none was chosen
 * @param outcome a code of the list OUT; empty while undecided
 */
public record CaseView(
        UUID id,
        UUID applicationId,
        UUID personId,
        String fileNumber,
        Stage stage,
        String office,
        Instant filedAt,
        Instant registeredAt,
        int version,
        String way,
        LocalDate waySince,
        String track,
        String outcome,
        List<CaseEntry> history) {

    /** It was put before the committee with many others that meet the same criteria, to be protected without an assessment. */
    public boolean isInBlock() {
        return stage == Stage.COMMITTEE
                && !history.isEmpty()
                && history.getLast().step() == Step.PUT_IN_BLOCK;
    }

    @Override
    public String toString() {
        return "CaseView[%s %s]".formatted(id, stage);
    }
}
