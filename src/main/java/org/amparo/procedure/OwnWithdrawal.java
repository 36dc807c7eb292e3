// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a person can stop asking for protection now, or take that back.
 *
 * @param withdrawnOn the day it was said; empty while the case goes on
 * @param lastDay to take it back; empty when no such term runs
 * @param late whether that day is past; what comes late is received as long as the case is not closed
 */
public record OwnWithdrawal(
        String fileNumber,
        Optional<LocalDate> withdrawnOn,
        Optional<LocalDate> lastDay,
        boolean late,
        boolean canWithdraw,
        boolean canRetract) {

    @Override
    public String toString() {
        return "OwnWithdrawal";
    }
}
