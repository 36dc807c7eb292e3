// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * An interview of a case as the officer holds it.
 *
 * @param desk what it has in common with a talk by video before registration
 * @param who is heard
 * @param along who comes along and how to reach them, by a label's key
 * @param earlier what was said in those it goes on with
 * @param again where the interview that goes on with it is planned; empty when none is wanted
 * @param step the name of the step that ending it can take, or empty
 * @param takesStep whether that is ticked
 */
public record HearingDeskView(
        InterviewDeskView desk,
        String who,
        String place,
        String dialect,
        List<Fact> along,
        List<Earlier> earlier,
        String record,
        String again,
        boolean note,
        String right,
        String reason,
        boolean announced,
        String step,
        boolean takesStep,
        int caseVersion) {

    /** Something to know, by its label. */
    public record Fact(String label, String text) {
        @Override
        public String toString() {
            return "Fact[" + label + "]";
        }
    }

    /** An interview before, and what was said in it. */
    public record Earlier(String when, List<InterviewDeskView.Line> lines) {
        @Override
        public String toString() {
            return "Earlier";
        }
    }

    public boolean mayAnnounce() {
        return desk.outcomes().contains("NOT_PRESENT");
    }

    @Override
    public String toString() {
        return "HearingDeskView[" + desk.id() + "]";
    }
}
