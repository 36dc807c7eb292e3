// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.Optional;
import org.amparo.access.Applicant;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person stops asking for protection, or takes that back. Only the country's procedure says when either can be done. */
@Service
public class WithdrawOwn {

    private static final String RETRACTION = "retraction";

    private final OwnSteps own;
    private final Paths paths;

    WithdrawOwn(OwnSteps own, Paths paths) {
        this.own = own;
        this.paths = paths;
    }

    /** Empty where there is no case yet, or neither can be done. */
    @Transactional(readOnly = true)
    public Optional<OwnWithdrawal> find(Applicant applicant) {
        return own.find(applicant).map(this::of).filter(found -> found.canWithdraw() || found.canRetract());
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
        var found = own.find(applicant).orElseThrow(CaseNotFound::new);
        if (found.history().getLast().step() != step) {
            own.take(applicant, found, step);
        }
    }

    private OwnWithdrawal of(CaseView file) {
        var path = paths.of(file);
        var open = own.open(path);
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
                open.contains(Step.WITHDRAW),
                open.contains(Step.RETRACT));
    }
}
