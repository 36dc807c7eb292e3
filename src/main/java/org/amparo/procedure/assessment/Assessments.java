// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.CaseProgress;
import org.amparo.procedure.CaseProgress.NextStep;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officers see of assessments: only who may read the claim, and of what may exclude only who may read that. Every look
 * is logged.
 */
@Service
public class Assessments {

    private final CaseFiles cases;
    private final CaseProgress progress;
    private final AssessmentTable table;
    private final AssessmentRules rules;
    private final AccessLog log;

    Assessments(CaseFiles cases, CaseProgress progress, AssessmentTable table, AssessmentRules rules, AccessLog log) {
        this.cases = cases;
        this.progress = progress;
        this.table = table;
        this.rules = rules;
        this.log = log;
    }

    /**
     * All there is of a case.
     *
     * @param draft empty until it is begun
     * @param submit the step that submits it, where the procedure has it now
     * @param back and {@code on} the steps of a second reader, in the same way
     */
    public record Assessed(
            CaseView file,
            Optional<AssessmentDraft> draft,
            List<AssessmentVersion> versions,
            Optional<NextStep> submit,
            Optional<NextStep> back,
            Optional<NextStep> on) {

        /** This officer can write it now. */
        public boolean mayWrite() {
            return submit.filter(NextStep::mine).isPresent();
        }

        public Optional<AssessmentVersion> version(int number) {
            return versions.stream().filter(one -> one.number() == number).findFirst();
        }

        @Override
        public String toString() {
            return "Assessed[" + file.id() + "]";
        }
    }

    /** Whether the country has assessments and this officer may read them. */
    public boolean areOpenTo(Officer officer) {
        return rules.areUsed() && officer.may(Permission.READ_CLAIM);
    }

    /** Whether the officer may read assessments, and the way of the case has any. */
    public boolean areFor(CaseView file, Officer officer) {
        return areOpenTo(officer)
                && progress.of(file, officer).arrows().stream()
                        .anyMatch(arrow -> arrow.step() == Step.SUBMIT_ASSESSMENT);
    }

    public List<PartRule> parts(Officer officer) {
        return rules.parts().stream()
                .filter(rule -> rule.part() != Part.EXCLUSION || officer.mayOpen(Compartment.EXCLUSION))
                .toList();
    }

    /** Codes of the list GRD that an assessment analyses. */
    public List<String> grounds() {
        return rules.grounds();
    }

    public String law() {
        return rules.law();
    }

    /** Throws {@link org.amparo.procedure.CaseNotFound} when there is none in the officer's scope. */
    @Transactional
    public Assessed of(UUID caseId, Officer officer) {
        officer.require(Permission.READ_CLAIM);
        var file = cases.get(caseId, officer);
        log.read(officer, "case.assessment", new Subject("case", caseId));
        var now = progress.of(file, officer);
        return new Assessed(
                file,
                table.draft(caseId).map(draft -> open(draft, officer)),
                table.versions(caseId).stream()
                        .map(version -> open(version, officer))
                        .toList(),
                now.find(Step.SUBMIT_ASSESSMENT),
                now.find(Step.RETURN_ASSESSMENT),
                now.find(Step.ENDORSE));
    }

    private static AssessmentDraft open(AssessmentDraft draft, Officer officer) {
        return new AssessmentDraft(
                draft.caseId(), draft.version(), open(draft.text(), officer), draft.officer(), draft.at());
    }

    private static AssessmentVersion open(AssessmentVersion version, Officer officer) {
        return new AssessmentVersion(
                version.id(),
                version.caseId(),
                version.number(),
                open(version.text(), officer),
                version.officerId(),
                version.officer(),
                version.at(),
                version.remarks().stream()
                        .map(said -> officer.mayOpen(Compartment.EXCLUSION)
                                ? said
                                : new AssessmentVersion.Remarks(
                                        said.step(), withoutExclusion(said.texts()), said.officer(), said.at()))
                        .toList());
    }

    private static Map<Part, String> withoutExclusion(Map<Part, String> texts) {
        var others = new EnumMap<Part, String>(Part.class);
        others.putAll(texts);
        others.remove(Part.EXCLUSION);
        return others;
    }

    private static AssessmentText open(AssessmentText text, Officer officer) {
        return officer.mayOpen(Compartment.EXCLUSION) ? text : text.with(Part.EXCLUSION, "");
    }
}
