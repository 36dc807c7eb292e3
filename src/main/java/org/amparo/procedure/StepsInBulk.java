// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.procedure.StepRefused.Why;
import org.amparo.registration.FilesLeft;
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
    private final FilesLeft left;

    StepsInBulk(Cases cases, Paths paths, OpenPoints points, StepInputs inputs, MoveCase moveCase, FilesLeft left) {
        this.cases = cases;
        this.paths = paths;
        this.points = points;
        this.inputs = inputs;
        this.moveCase = moveCase;
        this.left = left;
    }

    /**
     * Until the transaction ends nobody else moves it. Empty when there is none within these offices, or the officer left the
     * file.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CaseView> lock(UUID caseId, Officer officer) {
        cases.lock(caseId);
        return cases.find(caseId, officer.offices()).filter(file -> !left.isLeft(file.applicationId(), officer.id()));
    }

    /**
     * Why it stays where it is; empty when the step was taken.
     *
     * @param day it counts from; the day of the step before where that is later
     * @param officer whose act it was, with what they may and where
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Why> take(UUID caseId, Step step, LocalDate day, String choice, String note, Officer officer) {
        var found = lock(caseId, officer);
        if (found.isEmpty()) {
            return Optional.of(Why.NO_SUCH_STEP);
        }
        try {
            var path = paths.of(found.get());
            var before = found.get().history().getLast().day();
            var input = new StepInput(day.isBefore(before) ? before : day, choice, note, "");
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
