// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.registration.AcceptanceRefused;
import org.amparo.registration.DeskPoint;
import org.amparo.registration.DeskReason;
import org.amparo.registration.DeskVisits;
import org.amparo.registration.SettlePoint;
import org.springframework.stereotype.Service;

/**
 * The end of a visit: what counts was read to the person, everything the country asks for at the desk is settled, and the
 * application is registered.
 */
@Service
public class SignAndIssue {

    private final DeskVisits visits;
    private final SettlePoint settlePoint;
    private final RegisterCase registerCase;

    SignAndIssue(DeskVisits visits, SettlePoint settlePoint, RegisterCase registerCase) {
        this.visits = visits;
        this.settlePoint = settlePoint;
        this.registerCase = registerCase;
    }

    /**
     * The case's id. Throws {@link DeskIncomplete}, and what {@link RegisterCase#register} throws.
     *
     * @param absent the person is not there, so that nothing is read to them
     */
    public UUID sign(UUID applicationId, boolean absent, int version, Officer officer) {
        officer.require(Permission.REGISTER_CASE);
        var missing = visits.progress(applicationId, officer).missing();
        if (!missing.isEmpty()) {
            throw new DeskIncomplete(missing);
        }
        try {
            if (absent) {
                settlePoint.without(applicationId, DeskPoint.READ_BACK, DeskReason.ABSENT, "", officer);
            } else {
                settlePoint.readBack(applicationId, version, officer);
            }
        } catch (AcceptanceRefused.AlreadyRegistered pressedTwice) {
            // whoever was first signed it; registering gives the same case
        }
        return registerCase.register(applicationId, version, officer);
    }
}
