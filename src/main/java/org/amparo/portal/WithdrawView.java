// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.procedure.OwnWithdrawal;

/** Stopping to ask for protection, or going on: {@code unsure} when it was pressed without the tick. */
public record WithdrawView(OwnWithdrawal own, boolean unsure, boolean moved) {

    static WithdrawView of(OwnWithdrawal own) {
        return new WithdrawView(own, false, false);
    }

    @Override
    public String toString() {
        return "WithdrawView";
    }
}
