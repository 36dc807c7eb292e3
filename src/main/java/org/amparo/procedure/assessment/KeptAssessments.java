// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.procedure.AssessmentsOfCases;
import org.springframework.stereotype.Component;

/** Tells the procedure whether an assessment is ready, and freezes it when it is submitted. */
@Component
class KeptAssessments implements AssessmentsOfCases {

    private final AssessmentTable table;
    private final AssessmentRules rules;

    KeptAssessments(AssessmentTable table, AssessmentRules rules) {
        this.table = table;
        this.rules = rules;
    }

    @Override
    public Optional<Begun> find(UUID caseId) {
        return table.draft(caseId)
                .map(draft -> new Begun(
                        rules.missing(draft.text()).isEmpty(), draft.text().proposal()));
    }

    @Override
    public void freeze(UUID caseId, Officer officer, Instant at) {
        table.freeze(caseId, table.draft(caseId).orElseThrow().text(), officer, at);
    }
}
