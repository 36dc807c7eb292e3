// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.FilesLeft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a case one step along its procedure; the only way an officer has to do so after it is registered. */
@Service
public class TakeStep {

    private final Cases cases;
    private final Paths paths;
    private final OpenPoints points;
    private final StepInputs inputs;
    private final MoveCase moveCase;
    private final FilesLeft left;

    TakeStep(Cases cases, Paths paths, OpenPoints points, StepInputs inputs, MoveCase moveCase, FilesLeft left) {
        this.cases = cases;
        this.paths = paths;
        this.points = points;
        this.inputs = inputs;
        this.moveCase = moveCase;
        this.left = left;
    }

    /**
     * Throws {@link StepRefused} when the country's procedure has no such step now or not for this officer, {@link
     * InvalidStep} when something is missing in what was said, {@link ChangedMeanwhile} when the case is not at this version
     * any more, {@link CaseNotFound} when it is out of the officer's scope.
     */
    @Transactional
    public void take(UUID id, int version, Step step, StepInput input, Officer officer) {
        take(id, version, step, input, officer, Optional.empty());
    }

    /**
     * The same for what a body decided in session, written down by whoever keeps it. Four eyes hold for everybody who voted.
     *
     * @param voters the officers among them, as the log names them
     */
    @Transactional
    public void takeInSession(UUID id, int version, Step step, StepInput input, Officer keeper, Set<String> voters) {
        take(id, version, step, input, keeper, Optional.of(voters));
    }

    private void take(UUID id, int version, Step step, StepInput input, Officer officer, Optional<Set<String>> voters) {
        cases.lock(id);
        var found = cases.find(id, officer.offices())
                .filter(file -> !left.isLeft(file.applicationId(), officer.id()))
                .orElseThrow(CaseNotFound::new);
        if (found.version() != version) {
            throw new ChangedMeanwhile();
        }
        var path = paths.of(found);
        var arrow = path.require(step, officer.logName());
        officer.require(arrow.by());
        if (isOfBlocks(step, found)) {
            throw new StepRefused(found.stage(), step, StepRefused.Why.IN_BLOCK);
        }
        if (voters.isEmpty() && arrow.asksForSession(found)) {
            throw new StepRefused(found.stage(), step, StepRefused.Why.IN_SESSION);
        }
        voters.orElse(Set.of()).forEach(voter -> path.require(step, voter));
        inputs.require(step, input, found);
        points.requireNoneBlocking(id, step);
        moveCase.move(path, step, input, officer);
    }

    /** Whether it is taken for all cases of a block at once, and never by hand. */
    static boolean isOfBlocks(Step step, CaseView file) {
        return step == Step.PUT_IN_BLOCK || step == Step.DECIDE && file.isInBlock();
    }
}
