// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.procedure.CaseNotFound;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepInput;
import org.amparo.procedure.TakeStep;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second reader returns an assessment or passes it on, with remarks on its sections. */
@Service
public class ReviewAssessment {

    private final Assessments assessments;
    private final AssessmentTable table;
    private final TakeStep takeStep;
    private final CountryPack pack;
    private final Clock clock;

    ReviewAssessment(Assessments assessments, AssessmentTable table, TakeStep takeStep, CountryPack pack, Clock clock) {
        this.assessments = assessments;
        this.table = table;
        this.takeStep = takeStep;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * Throws {@link ChangedMeanwhile} when another version was submitted, {@link AssessmentInvalid} when a remark is too
     * long, and whatever {@link TakeStep} throws.
     *
     * @param caseVersion of the case, as the officer saw it
     * @param step {@link Step#RETURN_ASSESSMENT} or {@link Step#ENDORSE}
     * @param note why, for the history; never about the claim
     */
    @Transactional
    public void review(
            UUID caseId,
            int number,
            int caseVersion,
            Step step,
            Map<Part, String> remarks,
            String note,
            Officer officer) {
        officer.require(Permission.REVIEW_ASSESSMENT);
        var found = assessments.of(caseId, officer);
        var version = found.version(number).orElseThrow(CaseNotFound::new);
        if (found.versions().getLast().number() != number) {
            throw new ChangedMeanwhile();
        }
        var texts = new EnumMap<Part, String>(Part.class);
        var over = new HashMap<String, String>();
        remarks.forEach((part, text) -> {
            if (text.length() > AssessmentRules.LONGEST_TEXT) {
                over.put("text-" + part.key(), "long");
            }
            if (!text.isBlank() && (part != Part.EXCLUSION || officer.mayOpen(Compartment.EXCLUSION))) {
                texts.put(part, text);
            }
        });
        if (!over.isEmpty()) {
            throw new AssessmentInvalid(over);
        }
        var at = clock.instant();
        takeStep.take(
                caseId, caseVersion, step, new StepInput(LocalDate.ofInstant(at, pack.zone()), "", note, ""), officer);
        table.remark(version.id(), step, texts, officer, at);
    }
}
