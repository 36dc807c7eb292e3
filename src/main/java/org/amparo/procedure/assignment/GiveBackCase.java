// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.assignment.GiveCase.Act;
import org.amparo.procedure.assignment.TeamRefused.Why;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer gives a case back, and says why; it waits again, and is not given to them a second time. */
@Service
public class GiveBackCase {

    private final GiveCase giveCase;

    GiveBackCase(GiveCase giveCase) {
        this.giveCase = giveCase;
    }

    /** Throws {@link TeamRefused} when there is no reason, or the case is not theirs. */
    @Transactional
    public void giveBack(UUID caseId, CaseKind kind, String reason, Officer officer) {
        officer.require(Permission.HANDLE_CASES);
        var act = new Act("GIVEN_BACK", Optional.of(officer), Reason.said(reason));
        if (!giveCase.release(caseId, kind, officer.id(), act)) {
            throw new TeamRefused(Why.CHANGED);
        }
    }
}
