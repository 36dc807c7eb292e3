// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Optional;
import java.util.UUID;

/**
 * What an officer typed into the page of an interview of a case and what is not kept yet, so that no refusal loses it.
 *
 * @param right what was chosen about the reading back
 * @param takesStep whether ending it takes the step; empty before anything was chosen
 */
record HearingDeskTyped(
        InterviewDeskTyped desk,
        boolean note,
        String right,
        String reason,
        boolean announced,
        Optional<Boolean> takesStep) {

    static final HearingDeskTyped NOTHING = of(InterviewDeskTyped.NOTHING);

    static HearingDeskTyped of(InterviewDeskTyped desk) {
        return new HearingDeskTyped(desk, false, "", "", false, Optional.empty());
    }

    static HearingDeskTyped line(UUID line, String replaces, boolean note, String question, String answer) {
        return new HearingDeskTyped(
                InterviewDeskTyped.line(line, replaces, question, answer), note, "", "", false, Optional.empty());
    }

    static HearingDeskTyped readBack(String right, String objections) {
        return new HearingDeskTyped(
                InterviewDeskTyped.objecting(objections), false, right, "", false, Optional.empty());
    }

    static HearingDeskTyped ending(String outcome, String reason, boolean announced, boolean takesStep) {
        return new HearingDeskTyped(
                InterviewDeskTyped.ending(outcome, InterviewTermsTyped.NOTHING),
                false,
                "",
                reason,
                announced,
                Optional.of(takesStep));
    }

    @Override
    public String toString() {
        return "HearingDeskTyped";
    }
}
