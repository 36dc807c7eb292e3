// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.procedure.CaseNotFound;
import org.amparo.procedure.CaseProgress.NextStep;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepInput;
import org.amparo.procedure.TakeStep;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the assessment of a case, saves it and submits it, while the procedure has the step that submits it. Throws {@link
 * CaseNotFound} out of the officer's scope and {@link ChangedMeanwhile} when it stands otherwise than the officer saw.
 */
@Service
public class WriteAssessment {

    private final Assessments assessments;
    private final AssessmentTable table;
    private final AssessmentRules rules;
    private final FirstDraft firstDraft;
    private final CountryTable library;
    private final TakeStep takeStep;
    private final AccessLog log;
    private final CountryPack pack;
    private final Clock clock;

    WriteAssessment(
            Assessments assessments,
            AssessmentTable table,
            AssessmentRules rules,
            FirstDraft firstDraft,
            CountryTable library,
            TakeStep takeStep,
            AccessLog log,
            CountryPack pack,
            Clock clock) {
        this.assessments = assessments;
        this.table = table;
        this.rules = rules;
        this.firstDraft = firstDraft;
        this.library = library;
        this.takeStep = takeStep;
        this.log = log;
        this.pack = pack;
        this.clock = clock;
    }

    /** With the facts the file has. Twice is once. */
    @Transactional
    public void begin(UUID caseId, Officer officer) {
        var found = open(caseId, officer);
        if (found.draft().isEmpty()) {
            table.begin(caseId, firstDraft.of(found.file().applicationId(), officer), officer, clock.instant());
            log.wrote(officer, "case.assess", new Subject("case", caseId));
        }
    }

    /**
     * What the file says of a fact is not the officer's to change, nor what may exclude for who may not read it. Throws {@link
     * AssessmentInvalid} when something is too long or unknown.
     *
     * @param version the officer read
     */
    @Transactional
    public void save(UUID caseId, int version, AssessmentText typed, Officer officer) {
        var found = open(caseId, officer);
        var stored = table.draft(caseId).orElseThrow(CaseNotFound::new).text();
        var text = merged(stored, typed, officer);
        var problems = new LinkedHashMap<>(AssessmentRules.tooLong(text));
        if (!text.proposal().isEmpty()
                && !found.submit().map(NextStep::choices).orElse(List.of()).contains(text.proposal())) {
            problems.put("proposal", "unknown");
        }
        if (!problems.isEmpty()) {
            throw new AssessmentInvalid(problems);
        }
        if (!table.save(caseId, version, text, officer, clock.instant())) {
            throw new ChangedMeanwhile();
        }
        log.wrote(officer, "case.assess", new Subject("case", caseId));
    }

    /**
     * Submits what was saved. Throws {@link AssessmentInvalid} with what is missing, and whatever {@link TakeStep} throws.
     *
     * @param caseVersion of the case, and {@code version} of the assessment, as the officer saw them
     * @param note why, for the history; never about the claim
     */
    @Transactional
    public void submit(UUID caseId, int caseVersion, int version, String note, Officer officer) {
        open(caseId, officer);
        var draft = table.draft(caseId).orElseThrow(CaseNotFound::new);
        if (draft.version() != version) {
            throw new ChangedMeanwhile();
        }
        var missing = rules.missing(draft.text());
        if (!missing.isEmpty()) {
            throw new AssessmentInvalid(missing);
        }
        var today = LocalDate.ofInstant(clock.instant(), pack.zone());
        var input = new StepInput(today, draft.text().proposal(), note, "");
        takeStep.take(caseId, caseVersion, Step.SUBMIT_ASSESSMENT, input, officer);
    }

    private Assessments.Assessed open(UUID caseId, Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        if (!assessments.areOpenTo(officer)) {
            throw new CaseNotFound();
        }
        var found = assessments.of(caseId, officer);
        if (!found.mayWrite()) {
            throw new ChangedMeanwhile();
        }
        return found;
    }

    private AssessmentText merged(AssessmentText stored, AssessmentText typed, Officer officer) {
        var given = new HashMap<String, AssessedFact>();
        typed.facts().forEach(fact -> given.put(fact.id(), fact));
        var facts = new ArrayList<AssessedFact>();
        for (var fact : stored.facts()) {
            var said = given.get(fact.id());
            if (!fact.isOwn()) {
                facts.add(said == null ? fact : fact.found(said.finding(), said.reason()));
            }
        }
        typed.facts().stream().filter(AssessedFact::isOwn).forEach(facts::add);
        var texts = new EnumMap<Part, String>(Part.class);
        typed.texts().forEach((part, text) -> {
            if (rules.has(part) && !text.isBlank()) {
                texts.put(part, text);
            }
        });
        var merged = new AssessmentText(facts, texts, known(typed.grounds()), typed.proposal(), List.of());
        var whole = officer.mayOpen(Compartment.EXCLUSION)
                ? merged
                : merged.with(Part.EXCLUSION, stored.text(Part.EXCLUSION));
        return whole.citing(citations(whole, stored));
    }

    /** What was cited before stays as it was, retired or not; what is cited now is in the library and not retired. */
    private List<Cited> citations(AssessmentText text, AssessmentText stored) {
        var numbers = new LinkedHashSet<Long>();
        rules.parts().forEach(rule -> numbers.addAll(Cited.numbersIn(text.text(rule.part()))));
        return numbers.stream()
                .limit(AssessmentRules.MOST_FACTS)
                .flatMap(number -> stored.citations().stream()
                        .filter(cited -> cited.number() == number)
                        .findFirst()
                        .or(() -> library.find(number)
                                .filter(entry -> entry.retired().isEmpty())
                                .map(Cited::of))
                        .stream())
                .toList();
    }

    private List<String> known(List<String> grounds) {
        return rules.grounds().stream().filter(grounds::contains).toList();
    }

    /** The fact an officer adds in their own words. */
    public static AssessedFact own(String id, String what, String source, String finding, String reason) {
        return new AssessedFact(id, what, "", AssessedFact.OFFICER, source, "", Finding.of(finding), reason);
    }

    /** What an officer finds of a fact of the file. */
    public static AssessedFact found(String id, String finding, String reason) {
        return new AssessedFact(id, "", "", "", "", "", Finding.of(finding), reason);
    }
}
