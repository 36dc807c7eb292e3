// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/** The interviews to be held, one's own before those of others; today's first. */
public record InterviewsView(Frame frame, List<Line> mine, List<Line> others) {

    /** An interview: with whom, when, in which language. */
    public record Line(
            String address,
            String number,
            String name,
            String when,
            boolean today,
            String language,
            String interpreter,
            String officer,
            String state) {
        @Override
        public String toString() {
            return "Line";
        }
    }

    @Override
    public String toString() {
        return "InterviewsView";
    }
}
