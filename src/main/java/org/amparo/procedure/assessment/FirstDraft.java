// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.country.CountryPack;
import org.amparo.registration.AnswerText;
import org.amparo.registration.Applications;
import org.amparo.registration.ClosedAnswers;
import org.amparo.registration.FactView;
import org.amparo.registration.PersonFacts;
import org.springframework.stereotype.Component;

/** What an assessment begins with: the facts of the file, each with where it comes from. Nothing is found of any. */
@Component
class FirstDraft {

    private final Applications applications;
    private final ClosedAnswers closed;
    private final AnswerText answers;
    private final CountryPack pack;

    FirstDraft(Applications applications, ClosedAnswers closed, AnswerText answers, CountryPack pack) {
        this.applications = applications;
        this.closed = closed;
        this.answers = answers;
        this.pack = pack;
    }

    AssessmentText of(UUID applicationId, Officer officer) {
        var facts = new ArrayList<AssessedFact>();
        for (var fact : applications.get(applicationId, officer).facts()) {
            if (!fact.current().isEmpty()) {
                facts.add(fact(fact));
            }
        }
        var words = pack.authorityWords();
        for (var section : closed.open(applicationId, Compartment.CLAIM, officer)) {
            for (var answer : section.answers()) {
                facts.add(new AssessedFact(
                        "claim." + answer.field().key(),
                        words.text(answer.field().label()),
                        answers.of(answer.field(), answer.value(), words),
                        AssessedFact.DECLARED,
                        "",
                        "",
                        Finding.LEFT,
                        ""));
            }
        }
        return new AssessmentText(facts, Map.of(), List.of(), "", List.of());
    }

    private AssessedFact fact(FactView fact) {
        var words = pack.authorityWords();
        var check = fact.check();
        return new AssessedFact(
                fact.fact().key(),
                words.text("fact." + fact.fact().column()),
                PersonFacts.print(fact.fact(), fact.current(), words, pack),
                check.map(found -> found.outcome().name()).orElse(AssessedFact.DECLARED),
                check.map(found -> found.officerName()).orElse(""),
                check.map(found -> LocalDate.ofInstant(found.checkedAt(), pack.zone())
                                .toString())
                        .orElse(""),
                Finding.LEFT,
                "");
    }
}
