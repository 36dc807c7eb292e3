// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.Step;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewCheck;
import org.amparo.registration.InterviewOutcome;
import org.amparo.registration.InterviewState;
import org.amparo.registration.InterviewView;

/** What may be done about an interview as it stands. */
final class HearingRules {

    private HearingRules() {}

    /** A case whose person was invited and that nobody has decided: also for a further interview, in a later stage. */
    static boolean isInvited(CaseView file) {
        return file.stage().isOpen()
                && file.outcome().isEmpty()
                && file.history().stream().anyMatch(entry -> entry.step() == Step.INVITE);
    }

    /** Which of the country's questions are asked before: those about a call only where there is one. */
    static List<InterviewCheck> wanted(List<InterviewCheck> asked, Hearing hearing) {
        return asked.stream()
                .filter(check -> switch (check) {
                    case IDENTITY, RECORDING -> true;
                    case PRIVATE_ROOM -> hearing.place().remote();
                    case INTERPRETER -> hearing.talk().date().interpreterNeeded();
                })
                .toList();
    }

    /** Whether it may end so now. */
    static boolean mayEnd(Hearing hearing, InterviewOutcome outcome, Duration absentAfter, Instant now) {
        var talk = hearing.talk();
        return switch (outcome) {
            case COMPLETE -> talk.state() == InterviewState.RUNNING && talk.isReadBack();
            case CONTINUE -> talk.state() == InterviewState.RUNNING;
            case LINE -> talk.state() == InterviewState.LINE_DOWN;
            case NOT_PRESENT ->
                talk.state() == InterviewState.PLANNED
                        && talk.stopped().isEmpty()
                        && !now.isBefore(talk.date().at().plus(absentAfter));
            case NOT_ALONE, NO_INTERPRETER ->
                talk.state() == InterviewState.RUNNING
                                && (outcome == InterviewOutcome.NO_INTERPRETER
                                        || hearing.place().remote())
                        || talk.stopped().filter(outcome::equals).isPresent();
        };
    }

    /** The last one with this person, if it was not complete and nothing goes on with it. */
    static Optional<Hearing> toGoOnWith(List<Hearing> all, Heard heard) {
        return last(all, hearing -> hearing.heard().isSame(heard))
                .filter(hearing -> hearing.talk().wantsAnotherDate());
    }

    /** Whether another can be planned with this person: one at a time. */
    static boolean isFree(List<Hearing> all, Heard heard) {
        return all.stream()
                .noneMatch(hearing ->
                        hearing.heard().isSame(heard) && hearing.talk().state().isOpen());
    }

    /** Whose case it is was heard to the end, and nobody's interview is still to be held. */
    static boolean areHeld(List<Hearing> all) {
        Predicate<Hearing> own = hearing -> hearing.heard().whom() == Whom.APPLICANT;
        return all.stream().noneMatch(hearing -> hearing.talk().state().isOpen())
                && all.stream().filter(own).anyMatch(HearingRules::isComplete)
                && last(all, own)
                        .filter(hearing -> hearing.talk().wantsAnotherDate())
                        .isEmpty();
    }

    /** Whether they all are held once this one is complete. */
    static boolean closes(List<Hearing> all, Hearing ending) {
        var others = all.stream().filter(hearing -> !hearing.id().equals(ending.id()));
        return ending.heard().whom() == Whom.APPLICANT
                ? others.noneMatch(hearing -> hearing.talk().state().isOpen())
                : areHeld(others.toList());
    }

    private static boolean isComplete(Hearing hearing) {
        return hearing.talk()
                .outcome()
                .filter(InterviewOutcome.COMPLETE::equals)
                .isPresent();
    }

    private static Optional<Hearing> last(List<Hearing> all, Predicate<Hearing> some) {
        return all.stream().filter(some).reduce((former, later) -> later);
    }

    /** Whether the person may still say something about the date: a few times, and until it begins. */
    static boolean mayAsk(InterviewView talk, int moves, Instant now) {
        var asked = talk.history().stream()
                .filter(entry -> entry.act() == InterviewAct.ASKED)
                .count();
        return talk.state() == InterviewState.PLANNED
                && asked < moves
                && now.isBefore(talk.date().at());
    }
}
