// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Clock;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Subject;
import org.amparo.documents.EndDocuments;
import org.amparo.documents.HandOver;
import org.amparo.registration.AcceptedApplications;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.FilesLeft;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a case one step along its procedure; the only way an officer has to do so after it is registered. */
@Service
public class TakeStep {

    private final Cases cases;
    private final Paths paths;
    private final OpenPoints points;
    private final StepInputs inputs;
    private final AcceptedApplications applications;
    private final HandOver handOver;
    private final EndDocuments endDocuments;
    private final FilesLeft left;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeStep(
            Cases cases,
            Paths paths,
            OpenPoints points,
            StepInputs inputs,
            AcceptedApplications applications,
            HandOver handOver,
            EndDocuments endDocuments,
            FilesLeft left,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.paths = paths;
        this.points = points;
        this.inputs = inputs;
        this.applications = applications;
        this.handOver = handOver;
        this.endDocuments = endDocuments;
        this.left = left;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Throws {@link StepRefused} when the country's procedure has no such step now or not for this officer, {@link
     * InvalidStep} when something is missing in what was said, {@link ChangedMeanwhile} when the case is not at this version
     * any more, {@link CaseNotFound} when it is out of the officer's scope.
     */
    @Transactional
    public void take(UUID id, int version, Step step, StepInput input, Officer officer) {
        cases.lock(id);
        var found = cases.find(id, officer.offices())
                .filter(file -> !left.isLeft(file.applicationId(), officer.id()))
                .orElseThrow(CaseNotFound::new);
        if (found.version() != version) {
            throw new ChangedMeanwhile();
        }
        var path = paths.of(found);
        officer.require(path.require(step, officer.logName()).by());
        inputs.require(step, input, found);
        points.requireNoneBlocking(id, step);
        var moving = new AsylumCase(found, path.way());
        var at = clock.instant();
        var taken = moving.take(step, input, officer, officer.name(), path.gates(), at);
        cases.save(moving);
        if (step.asks() == Asks.OFFICE) {
            follow(moving);
        }
        log.wrote(officer, "case.step", new Subject("case", id));
        var account = applications.accountOf(found.applicationId()).orElseThrow(CaseNotFound::new);
        if (path.way().documentsEnd().contains(moving.stage()) && !Outcomes.protects(moving.history())) {
            endDocuments.end(account, moving.fileNumber(), taken.law(), officer);
        }
        events.publishEvent(new CaseMoved(id, found.applicationId(), account, step, moving.stage(), at));
    }

    /** Where the case is, there are its papers: whoever lost it opens them no more, whoever got it does. */
    private void follow(AsylumCase moved) {
        applications.moveTo(moved.applicationId(), moved.office());
        handOver.moveTo(moved.fileNumber(), moved.office());
    }
}
