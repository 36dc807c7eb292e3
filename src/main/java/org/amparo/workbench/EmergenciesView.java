// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import org.amparo.registration.EmergencyRefused.Why;
import org.jspecify.annotations.Nullable;

/** What was opened in emergencies, and what others said about it. */
public record EmergenciesView(Frame frame, List<Line> lines, int page, boolean more) {

    /**
     * One of them.
     *
     * @param own the officer opened it, and does not review it
     * @param reviewed who said what about it, and when; empty while nobody did
     * @param typed a remark that was not accepted
     * @param refused why it was not; null when nothing is wrong
     */
    public record Line(
            String id,
            String file,
            String number,
            String part,
            String danger,
            String when,
            String reason,
            boolean own,
            boolean justified,
            String reviewed,
            String remark,
            String typed,
            @Nullable Why refused) {

        @Override
        public String toString() {
            return "Line";
        }
    }

    @Override
    public String toString() {
        return "EmergenciesView";
    }
}
