// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * An assessment as it is being written.
 *
 * @param version counts what was saved, so that two officers do not overwrite each other
 * @param officer who saved last
 */
public record AssessmentDraft(UUID caseId, int version, AssessmentText text, String officer, Instant at) {
    @Override
    public String toString() {
        return "AssessmentDraft[" + caseId + "]";
    }
}
