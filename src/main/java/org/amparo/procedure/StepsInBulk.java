// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.procedure.StepRefused.Why;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of one of many cases that an officer moved by one act. Each is taken as if by hand: along its own procedure, with
 * its conditions, its open points and its trace; whoever cannot be moved stays where they are, and why is said.
 */
@Component
public class StepsInBulk {

    private final Cases cases;
    private final Paths paths;
    private final OpenPoints points;
    private final StepInputs inputs;
    private final MoveCase moveCase;

    StepsInBulk(Cases cases, Paths paths, OpenPoints points, StepInputs inputs, MoveCase moveCase) {
        this.cases = cases;
        this.paths = paths;
        this.points = points;
        this.inputs = inputs;
        this.moveCase = moveCase;
    }

    /** Until the transaction ends nobody else moves it. Empty when there is none within these offices. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CaseView> lock(UUID caseId, Officer officer) {
        cases.lock(caseId);
        return cases.find(caseId, officer.offices());
    }

    /**
     * Why it stays where it is; empty when the step was taken.
     *
     * @param officer whose act it was, with what they may and where
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Why> take(UUID caseId, Step step, String choice, String note, Officer officer) {
        var found = lock(caseId, officer);
        if (found.isEmpty()) {
            return Optional.of(Why.NO_SUCH_STEP);
        }
        try {
            var path = paths.of(found.get());
            var input = new StepInput(paths.today(), choice, note, "");
            officer.require(path.require(step, officer.logName()).by());
            inputs.require(step, input, found.get());
            points.requireNoneBlocking(caseId, step);
            moveCase.move(path, step, input, officer);
            return Optional.empty();
        } catch (StepRefused refused) {
            return Optional.of(refused.why());
        }
    }
}
