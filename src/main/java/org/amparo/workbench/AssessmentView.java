// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;
import org.amparo.procedure.assessment.Differences;

/**
 * The page on which an assessment is written.
 *
 * @param writes the officer can save it now
 * @param stamp the version of what is written that was read
 * @param saved when and by whom last; empty before
 * @param rows facts of the file; {@code own} those the officer adds, with empty ones to go on
 * @param changed what stands otherwise in what somebody else saved meanwhile
 * @param notice said above everything, or empty
 */
public record AssessmentView(
        Frame frame,
        String caseAddress,
        Identity identity,
        String law,
        boolean begun,
        boolean writes,
        int caseVersion,
        int stamp,
        String saved,
        List<Row> rows,
        List<Row> own,
        List<Section> sections,
        boolean exclusionClosed,
        List<Choice> proposals,
        String note,
        Map<String, String> errors,
        List<Compared> changed,
        String changedBy,
        String notice,
        List<Version> versions) {

    /** A fact with what is held of it. */
    public record Row(
            String id, String what, String says, String origin, String source, List<Choice> findings, String reason) {
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** A section to write, with what the law says of it and what second readers remarked on the last version. */
    public record Section(
            String key,
            String title,
            String law,
            String guidance,
            String text,
            List<Choice> grounds,
            List<String> cited,
            List<Remark> remarks) {
        @Override
        public String toString() {
            return "Section[" + key + "]";
        }
    }

    /** What a second reader said of a section. */
    public record Remark(String text, String by) {
        @Override
        public String toString() {
            return "Remark";
        }
    }

    /** A section as it was and as it is. */
    public record Compared(String title, List<Differences.Run> runs) {}

    /** A version in the list of those submitted. */
    public record Version(String address, String title, String proposal, String by) {}

    public String address() {
        return caseAddress + "/assessment";
    }

    @Override
    public String toString() {
        return "AssessmentView[" + caseAddress + "]";
    }
}
