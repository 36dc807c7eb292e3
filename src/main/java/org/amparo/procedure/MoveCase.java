// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Clock;
import java.util.List;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Subject;
import org.amparo.documents.EndDocuments;
import org.amparo.documents.HandOver;
import org.amparo.registration.AcceptedApplications;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a step of an officer brings with it, whether it was taken for one case or for many: all of it, or nothing. */
@Component
class MoveCase {

    private final Cases cases;
    private final StepNeeds needs;
    private final AcceptedApplications applications;
    private final HandOver handOver;
    private final EndDocuments endDocuments;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MoveCase(
            Cases cases,
            StepNeeds needs,
            AcceptedApplications applications,
            HandOver handOver,
            EndDocuments endDocuments,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.needs = needs;
        this.applications = applications;
        this.handOver = handOver;
        this.endDocuments = endDocuments;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Within the caller's transaction, with the case locked. Throws {@link StepRefused}. */
    void move(Paths.Path path, Step step, StepInput input, Officer officer) {
        needs.require(path.file().id(), path.require(step, officer.logName()), input);
        var moving = new AsylumCase(path.file(), path.way());
        var at = clock.instant();
        var taken = moving.take(step, input, officer, officer.name(), path.gates(), at);
        cases.save(moving);
        needs.taken(moving.id(), step, officer, at);
        if (step.asks() == Asks.OFFICE) {
            follow(moving);
        }
        log.wrote(officer, "case.step", new Subject("case", moving.id()));
        var account = applications.accountOf(moving.applicationId()).orElseThrow(CaseNotFound::new);
        if (path.way().documentsEnd().contains(moving.stage()) && !stands(path.way(), moving.history())) {
            endDocuments.end(account, cases.numberOnPapers(moving.applicationId()), taken.law(), officer);
        }
        events.publishEvent(new CaseMoved(moving.id(), moving.applicationId(), account, step, moving.stage(), at));
    }

    private static boolean stands(Way way, List<CaseEntry> history) {
        return way.about().isPresent() ? Outcomes.leavesStatus(history) : Outcomes.protects(history);
    }

    /** Where the case is, there are its papers: whoever lost it opens them no more, whoever got it does. */
    private void follow(AsylumCase moved) {
        applications.moveTo(moved.applicationId(), moved.office());
        handOver.moveTo(moved.fileNumber(), moved.office());
    }
}
