// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Clock;
import java.util.Optional;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person stops asking for protection, or takes that back. Only the country's procedure says when either can be done. */
@Service
public class WithdrawOwn {

    private static final String RETRACTION = "retraction";

    private final Receipts receipts;
    private final Cases cases;
    private final Paths paths;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawOwn(
            Receipts receipts, Cases cases, Paths paths, AccessLog log, ApplicationEventPublisher events, Clock clock) {
        this.receipts = receipts;
        this.cases = cases;
        this.paths = paths;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Empty where there is no case yet, or neither can be done. */
    @Transactional(readOnly = true)
    public Optional<OwnWithdrawal> find(Applicant applicant) {
        return own(applicant).map(this::of).filter(own -> own.canWithdraw() || own.canRetract());
    }

    /** Saying it again changes nothing. Throws {@link CaseNotFound} when it cannot be done now, {@link ChangedMeanwhile}. */
    @Transactional
    public void withdraw(Applicant applicant) {
        take(applicant, Step.WITHDRAW);
    }

    /** Goes on asking for protection, as {@link #withdraw}. */
    @Transactional
    public void retract(Applicant applicant) {
        take(applicant, Step.RETRACT);
    }

    private void take(Applicant applicant, Step step) {
        var found = own(applicant).orElseThrow(CaseNotFound::new);
        if (found.history().getLast().step() == step) {
            return;
        }
        var path = paths.of(found);
        if (!can(path, step)) {
            throw new CaseNotFound();
        }
        var at = clock.instant();
        var moving = new AsylumCase(found, path.way());
        moving.take(step, StepInput.of(paths.today()), applicant, "", path.gates(), at);
        cases.save(moving);
        log.wrote(applicant, "case.step", new Subject("case", found.id()));
        events.publishEvent(
                new CaseMoved(found.id(), found.applicationId(), applicant.accountId(), step, moving.stage(), at));
    }

    private OwnWithdrawal of(CaseView file) {
        var path = paths.of(file);
        var term = path.clocks().stream()
                .filter(running -> running.key().equals(RETRACTION))
                .findFirst();
        return new OwnWithdrawal(
                file.fileNumber(),
                Optional.of(file.history().getLast())
                        .filter(entry -> entry.step() == Step.WITHDRAW)
                        .map(CaseEntry::day),
                term.flatMap(RunningClock::lastDay),
                term.map(RunningClock::isOver).orElse(false),
                can(path, Step.WITHDRAW),
                can(path, Step.RETRACT));
    }

    private static boolean can(Paths.Path path, Step step) {
        var position = path.position("");
        return path.way().from(path.file().stage()).stream()
                .anyMatch(arrow -> arrow.applicant()
                        && arrow.step() == step
                        && position.obstacle(arrow).isEmpty());
    }

    private Optional<CaseView> own(Applicant applicant) {
        return receipts.find(applicant).flatMap(receipt -> cases.findOwn(receipt.applicationId()));
    }
}
