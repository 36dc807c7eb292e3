// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * What was said in an interview of a case and in those it goes on with, to be read and printed.
 *
 * @param address of the case
 * @param parts oldest first
 */
public record HearingRecordView(Frame frame, String address, Identity identity, String who, List<Part> parts) {

    /**
     * One interview.
     *
     * @param facts where, in which language, with whom, what was asked before, how it ended
     */
    public record Part(
            String title,
            List<HearingDeskView.Fact> facts,
            List<InterviewDeskView.Line> lines,
            List<InterviewDeskView.Happened> history) {
        @Override
        public String toString() {
            return "Part";
        }
    }

    @Override
    public String toString() {
        return "HearingRecordView";
    }
}
