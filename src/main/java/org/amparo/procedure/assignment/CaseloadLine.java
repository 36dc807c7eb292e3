// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.procedure.Stage;

/**
 * One line of a list of cases: a case and the kind of officer it needs.
 *
 * @param tier 0 within hours to 4 by filing date
 * @param since since when the officer has it, or since when it waits for one
 * @param points how much work it is; empty until it was looked at
 * @param due the first day by which something that is open should be done
 * @param officer who has it; empty when it waits
 * @param obstacles why nobody fits, such as LANGUAGE:3
 */
public record CaseloadLine(
        UUID caseId,
        CaseKind kind,
        String fileNumber,
        String office,
        Stage stage,
        int tier,
        Instant filedAt,
        Instant since,
        Optional<Integer> points,
        Optional<LocalDate> due,
        String language,
        Optional<UUID> officer,
        String officerName,
        List<String> obstacles) {}
