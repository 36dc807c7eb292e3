// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;
import org.amparo.procedure.assessment.Differences;

/**
 * A submitted assessment, alone or compared with another version, with the form of the second reader.
 *
 * @param former the number of the version before it, or 0
 * @param compared with the former version
 * @param reader the form of the second reader is there
 * @param back why it cannot be returned now, or empty; {@code on} the same of endorsing
 */
public record AssessmentVersionView(
        Frame frame,
        String caseAddress,
        Identity identity,
        int number,
        String proposal,
        String by,
        int former,
        boolean compared,
        List<Section> sections,
        boolean exclusionClosed,
        boolean reader,
        String back,
        String on,
        int caseVersion,
        String note,
        Map<String, String> errors,
        String notice) {

    /**
     * A section as submitted.
     *
     * @param runs the text in one run, or how it differs from the former version
     * @param typed the remark as typed
     */
    public record Section(
            String key,
            String title,
            String law,
            List<Differences.Run> runs,
            boolean same,
            List<AssessmentView.Remark> remarks,
            String typed) {
        @Override
        public String toString() {
            return "Section[" + key + "]";
        }
    }

    public String address() {
        return caseAddress + "/assessment/versions/" + number;
    }

    @Override
    public String toString() {
        return "AssessmentVersionView[%s %d]".formatted(caseAddress, number);
    }
}
