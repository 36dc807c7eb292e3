// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.procedure.StepRefused.Why;
import org.springframework.stereotype.Component;

/** Whether what a step needs is there. An assessment that was begun is submitted whole, whether or not the step needs one. */
@Component
class StepNeeds {

    private final AssessmentsOfCases assessments;
    private final InterviewsOfCases interviews;

    StepNeeds(AssessmentsOfCases assessments, InterviewsOfCases interviews) {
        this.assessments = assessments;
        this.interviews = interviews;
    }

    Optional<Why> obstacle(UUID caseId, Transition transition) {
        if (transition.guards().needs().contains(Need.INTERVIEW) && !interviews.areHeld(caseId)) {
            return Optional.of(Why.NO_INTERVIEW);
        }
        var needed = transition.guards().needs().contains(Need.ASSESSMENT);
        if (!needed && transition.step() != Step.SUBMIT_ASSESSMENT) {
            return Optional.empty();
        }
        var begun = assessments.find(caseId);
        var whole = begun.map(AssessmentsOfCases.Begun::complete).orElse(!needed);
        return whole ? Optional.empty() : Optional.of(Why.NO_ASSESSMENT);
    }

    /** Throws {@link StepRefused}; {@link InvalidStep} when the assessment proposes something else than the step says. */
    void require(UUID caseId, Transition transition, StepInput input) {
        obstacle(caseId, transition).ifPresent(why -> {
            throw new StepRefused(transition.from(), transition.step(), why);
        });
        if (transition.step() == Step.SUBMIT_ASSESSMENT
                && assessments
                        .find(caseId)
                        .filter(begun -> !begun.proposal().equals(input.choice()))
                        .isPresent()) {
            throw new InvalidStep("choice", "unlike");
        }
    }

    void taken(UUID caseId, Step step, Officer officer, Instant at) {
        if (step == Step.SUBMIT_ASSESSMENT && assessments.find(caseId).isPresent()) {
            assessments.freeze(caseId, officer, at);
        }
    }
}
