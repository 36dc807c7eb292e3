// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amparo.procedure.InterviewsOfCases;
import org.amparo.registration.OfficersElsewhere;
import org.springframework.stereotype.Component;

/** Tells the procedure whether the interviews of a case are held, and whoever plans others when officers hold one. */
@Component
class KeptHearings implements InterviewsOfCases, OfficersElsewhere {

    private final HearingTable table;

    KeptHearings(HearingTable table) {
        this.table = table;
    }

    @Override
    public boolean areHeld(UUID caseId) {
        return HearingRules.areHeld(table.ofCase(caseId));
    }

    @Override
    public boolean isBusy(UUID officer, Instant at, Instant until) {
        var wanted = new HearingTable.Wanted(Optional.of(officer), "", "");
        return !table.taken(wanted, at, until, Optional.empty()).isEmpty();
    }
}
