// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.procedure.Step;

/** An assessment as it was submitted, and what second readers said of it, oldest first. */
public record AssessmentVersion(
        UUID id,
        UUID caseId,
        int number,
        AssessmentText text,
        UUID officerId,
        String officer,
        Instant at,
        List<Remarks> remarks) {

    /** By section; without those of which nothing was said. */
    public record Remarks(Step step, Map<Part, String> texts, String officer, Instant at) {
        @Override
        public String toString() {
            return "Remarks[" + step + "]";
        }
    }

    @Override
    public String toString() {
        return "AssessmentVersion[%s %d]".formatted(caseId, number);
    }
}
