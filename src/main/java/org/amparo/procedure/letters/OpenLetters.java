// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amparo.country.CountryPack;
import org.amparo.documents.SignLetter;
import org.amparo.procedure.CaseMoved;
import org.amparo.procedure.Step;
import org.amparo.registration.AcceptedApplications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the letter in the transaction of the decision: none is decided without one. */
@Component
class OpenLetters {

    /** What a court decides, the court tells. */
    private static final Set<Step> TOLD = Set.of(Step.DECIDE, Step.DECIDE_RECONSIDERATION, Step.DECIDE_APPEAL);

    /** Whoever is given all that was asked for needs no reasons; everybody else is owed them in writing. */
    private static final List<String> REASONED = List.of("CP", "RJ", "IN", "LM", "EX", "AN", "CE", "CA", "RV");

    private final LetterStore letters;
    private final AcceptedApplications applications;
    private final SignLetter signLetter;
    private final CountryPack pack;

    OpenLetters(LetterStore letters, AcceptedApplications applications, SignLetter signLetter, CountryPack pack) {
        this.letters = letters;
        this.applications = applications;
        this.signLetter = signLetter;
        this.pack = pack;
    }

    @EventListener
    void open(CaseMoved moved) {
        if (signLetter.isUsed() && TOLD.contains(moved.step())) {
            var language = applications
                    .languageOf(moved.applicationId())
                    .orElseThrow(() -> new IllegalStateException("no application of case " + moved.caseId()));
            letters.open(
                    moved.caseId(),
                    moved.step(),
                    language,
                    REASONED,
                    LocalDate.ofInstant(moved.at(), pack.zone()),
                    moved.at());
        }
    }
}
