// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.registration.InterviewCheck;

/**
 * What an officer typed into the page of an interview and what is not kept yet, so that no refusal loses it.
 *
 * @param checks answers chosen before the talk
 * @param said question and answer of a line; empty when what was kept is shown
 */
record InterviewDeskTyped(
        Map<InterviewCheck, String> checks,
        Optional<Said> said,
        String replaces,
        String objections,
        String outcome,
        Optional<InterviewTermsTyped> next) {

    static final InterviewDeskTyped NOTHING =
            new InterviewDeskTyped(Map.of(), Optional.empty(), "", "", "", Optional.empty());

    /** A line that was sent under this id. */
    record Said(UUID line, String question, String answer) {
        @Override
        public String toString() {
            return "Said";
        }
    }

    static InterviewDeskTyped checked(Map<InterviewCheck, String> checks) {
        return new InterviewDeskTyped(checks, Optional.empty(), "", "", "", Optional.empty());
    }

    static InterviewDeskTyped line(UUID line, String replaces, String question, String answer) {
        return new InterviewDeskTyped(
                Map.of(), Optional.of(new Said(line, question, answer)), replaces, "", "", Optional.empty());
    }

    static InterviewDeskTyped correcting(String replaces) {
        return new InterviewDeskTyped(Map.of(), Optional.empty(), replaces, "", "", Optional.empty());
    }

    static InterviewDeskTyped objecting(String objections) {
        return new InterviewDeskTyped(Map.of(), Optional.empty(), "", objections, "", Optional.empty());
    }

    static InterviewDeskTyped ending(String outcome, InterviewTermsTyped next) {
        return new InterviewDeskTyped(Map.of(), Optional.empty(), "", "", outcome, Optional.of(next));
    }

    @Override
    public String toString() {
        return "InterviewDeskTyped";
    }
}
