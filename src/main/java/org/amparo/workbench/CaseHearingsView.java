// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * The interviews of a case.
 *
 * @param address of the case
 * @param next what to do now: a key of words
 */
public record CaseHearingsView(
        Frame frame, String address, Identity identity, List<Line> lines, boolean mayPlan, String next) {

    /**
     * One of them.
     *
     * @param hold where it is held, and {@code move} where it gets another date; empty when not by this officer or not now
     * @param record where what was said is read; empty when it is closed to this officer or nothing was said yet
     * @param asked what the person asked about the date, or empty
     */
    public record Line(
            String who,
            String when,
            String place,
            String officer,
            String state,
            String tone,
            String asked,
            String hold,
            String move,
            String record) {
        @Override
        public String toString() {
            return "Line";
        }
    }

    /** The same on the page of the case. */
    public record Pane(List<Line> lines, String next) {
        @Override
        public String toString() {
            return "Pane";
        }
    }

    @Override
    public String toString() {
        return "CaseHearingsView";
    }
}
