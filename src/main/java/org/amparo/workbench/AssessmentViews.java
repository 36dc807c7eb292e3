// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.country.Words;
import org.amparo.procedure.CaseProgress.NextStep;
import org.amparo.procedure.assessment.AssessedFact;
import org.amparo.procedure.assessment.AssessmentDraft;
import org.amparo.procedure.assessment.AssessmentText;
import org.amparo.procedure.assessment.AssessmentVersion;
import org.amparo.procedure.assessment.Assessments;
import org.amparo.procedure.assessment.Assessments.Assessed;
import org.amparo.procedure.assessment.Differences;
import org.amparo.procedure.assessment.Part;
import org.amparo.procedure.assessment.PartRule;
import org.amparo.procedure.assessment.WriteAssessment;
import org.amparo.registration.Applications;
import org.springframework.stereotype.Component;

/** Makes the page on which an assessment is written. */
@Component
class AssessmentViews {

    private static final int EMPTY_ROWS = 2;

    private final Assessments assessments;
    private final Applications applications;
    private final DeskViews desk;
    private final Frames frames;

    AssessmentViews(Assessments assessments, Applications applications, DeskViews desk, Frames frames) {
        this.assessments = assessments;
        this.applications = applications;
        this.desk = desk;
        this.frames = frames;
    }

    /** What an officer typed, and the words under which it comes back. */
    record Typed(AssessmentText text, String note, Map<String, String> errors, String notice, boolean overtaken) {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    AssessmentView of(Assessed found, Optional<Typed> typed, Officer officer, Words words) {
        var draft = found.draft();
        var stored = draft.map(AssessmentDraft::text);
        var text = typed.map(Typed::text).map(said -> filled(said, stored)).or(() -> stored);
        var parts = assessments.parts(officer);
        return new AssessmentView(
                frames.of(officer, "registered", words),
                "/work/cases/" + found.file().id(),
                desk.identity(
                        applications.get(found.file().applicationId(), officer),
                        found.file().fileNumber(),
                        words),
                assessments.law(),
                draft.isPresent(),
                found.mayWrite(),
                found.file().version(),
                draft.map(AssessmentDraft::version).orElse(0),
                draft.map(last -> words.text("work.assessment.by", last.officer(), words.moment(last.at())))
                        .orElse(""),
                text.map(AssessmentText::facts).orElse(List.of()).stream()
                        .filter(fact -> !fact.isOwn())
                        .map(fact -> AssessmentWords.row(fact, words))
                        .toList(),
                own(text.map(AssessmentText::facts).orElse(List.of()), words),
                text.map(said -> parts.stream()
                                .map(rule -> section(rule, said, found.versions(), words))
                                .toList())
                        .orElse(List.of()),
                !officer.mayOpen(Compartment.EXCLUSION),
                proposals(found, text.map(AssessmentText::proposal).orElse(""), words),
                typed.map(Typed::note).orElse(""),
                typed.map(Typed::errors).orElse(Map.of()),
                typed.filter(Typed::overtaken)
                        .map(mine -> changed(parts, stored.orElseThrow(), filled(mine.text(), stored), words))
                        .orElse(List.of()),
                draft.map(AssessmentDraft::officer).orElse(""),
                typed.map(Typed::notice).orElse(""),
                found.versions().reversed().stream()
                        .map(version -> version(found, version, words))
                        .toList());
    }

    /** With what the file says of each fact, which is not sent by the page. */
    private static AssessmentText filled(AssessmentText typed, Optional<AssessmentText> stored) {
        var facts = new ArrayList<AssessedFact>();
        for (var fact : stored.map(AssessmentText::facts).orElse(List.of())) {
            if (!fact.isOwn()) {
                facts.add(typed.facts().stream()
                        .filter(said -> said.id().equals(fact.id()))
                        .findFirst()
                        .map(said -> fact.found(said.finding(), said.reason()))
                        .orElse(fact));
            }
        }
        typed.facts().stream().filter(AssessedFact::isOwn).forEach(facts::add);
        return new AssessmentText(
                facts,
                typed.texts(),
                typed.grounds(),
                typed.proposal(),
                stored.map(AssessmentText::citations).orElse(List.of()));
    }

    private static List<AssessmentView.Row> own(List<AssessedFact> facts, Words words) {
        var own = new ArrayList<>(facts.stream().filter(AssessedFact::isOwn).toList());
        var last = own.stream().mapToInt(AssessmentTyped::number).max().orElse(0);
        for (var next = last + 1; next <= last + EMPTY_ROWS; next++) {
            own.add(WriteAssessment.own(AssessedFact.OWN + next, "", "", "", ""));
        }
        return own.stream().map(fact -> AssessmentWords.row(fact, words)).toList();
    }

    private AssessmentView.Section section(
            PartRule rule, AssessmentText text, List<AssessmentVersion> versions, Words words) {
        return new AssessmentView.Section(
                rule.part().key(),
                AssessmentWords.part(rule.part(), words),
                rule.law(),
                rule.guidance(),
                text.text(rule.part()),
                rule.part() == Part.GROUNDS
                        ? assessments.grounds().stream()
                                .map(code -> new Choice(
                                        code,
                                        words.label("GRD", code),
                                        text.grounds().contains(code)))
                                .toList()
                        : List.of(),
                AssessmentWords.cited(rule.part(), text, words),
                versions.isEmpty() ? List.of() : AssessmentWords.remarks(versions.getLast(), rule.part(), words));
    }

    private static List<Choice> proposals(Assessed found, String chosen, Words words) {
        return found.submit().map(NextStep::choices).orElse(List.of()).stream()
                .map(code -> new Choice(code, words.label("OUT", code), code.equals(chosen)))
                .toList();
    }

    private static List<AssessmentView.Compared> changed(
            List<PartRule> parts, AssessmentText theirs, AssessmentText mine, Words words) {
        var changed = new ArrayList<AssessmentView.Compared>();
        for (var rule : parts) {
            var before = AssessmentWords.printed(rule.part(), theirs, words);
            var after = AssessmentWords.printed(rule.part(), mine, words);
            if (!before.equals(after)) {
                changed.add(new AssessmentView.Compared(
                        AssessmentWords.part(rule.part(), words), Differences.between(before, after)));
            }
        }
        return changed;
    }

    private static AssessmentView.Version version(Assessed found, AssessmentVersion version, Words words) {
        return new AssessmentView.Version(
                "/work/cases/%s/assessment/versions/%d".formatted(found.file().id(), version.number()),
                words.text("work.assessment.version", version.number()),
                words.text(
                        "work.assessment.version.proposal",
                        words.label("OUT", version.text().proposal())),
                words.text("work.assessment.by", version.officer(), words.moment(version.at())));
    }
}
