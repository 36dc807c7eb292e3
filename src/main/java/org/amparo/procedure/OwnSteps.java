// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The steps a person takes in the own case: those that the country's procedure gives to applicants, and no other. */
@Component
class OwnSteps {

    private final Receipts receipts;
    private final Cases cases;
    private final Paths paths;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnSteps(
            Receipts receipts, Cases cases, Paths paths, AccessLog log, ApplicationEventPublisher events, Clock clock) {
        this.receipts = receipts;
        this.cases = cases;
        this.paths = paths;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** The person's case; empty before it is registered. */
    Optional<CaseView> find(Applicant applicant) {
        return receipts.find(applicant).flatMap(receipt -> cases.findOwn(receipt.applicationId()));
    }

    /** Those the person can take today. */
    List<Step> open(Paths.Path path) {
        var position = path.position("");
        return path.way().from(path.file().stage()).stream()
                .filter(Transition::applicant)
                .filter(arrow -> position.obstacle(arrow).isEmpty())
                .map(Transition::step)
                .toList();
    }

    /** When it was taken. Throws {@link CaseNotFound} when it cannot be taken now, {@link ChangedMeanwhile}. */
    Instant take(Applicant applicant, CaseView found, Step step) {
        var path = paths.of(found);
        if (!open(path).contains(step)) {
            throw new CaseNotFound();
        }
        var at = clock.instant();
        var moving = new AsylumCase(found, path.way());
        moving.take(step, StepInput.of(paths.today()), applicant, "", path.gates(), at);
        cases.save(moving);
        note(applicant, found);
        events.publishEvent(
                new CaseMoved(found.id(), found.applicationId(), applicant.accountId(), step, moving.stage(), at));
        return at;
    }

    void note(Applicant applicant, CaseView found) {
        log.wrote(applicant, "case.step", new Subject("case", found.id()));
    }
}
