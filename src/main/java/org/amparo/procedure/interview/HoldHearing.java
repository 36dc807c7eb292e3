// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepInput;
import org.amparo.procedure.TakeStep;
import org.amparo.procedure.interview.HearingRecord.Said;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewCheck;
import org.amparo.registration.InterviewOutcome;
import org.amparo.registration.InterviewState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer hears somebody: asks what must be asked before, keeps the record line by line, notes when the line fails and
 * what was done about it, reads back, and ends. One officer holds it; another takes over by saying so. Throws {@link
 * ChangedMeanwhile} when it stands otherwise than the officer saw, {@link HeldByAnother}, {@link HearingNotFound}, {@link
 * org.amparo.procedure.CaseNotFound} out of scope.
 */
@Service
public class HoldHearing {

    public static final int LONGEST_LINE = 10_000;
    public static final int LONGEST_REASON = 1_000;

    private static final String ANNOUNCED = "ANNOUNCED";
    private static final String NOT_ANNOUNCED = "NOT_ANNOUNCED";

    private final Hearings hearings;
    private final HearingTable table;
    private final HearingRecord record;
    private final HearingDays days;
    private final TakeStep takeStep;
    private final AccessLog log;
    private final Clock clock;

    HoldHearing(
            Hearings hearings,
            HearingTable table,
            HearingRecord record,
            HearingDays days,
            TakeStep takeStep,
            AccessLog log,
            Clock clock) {
        this.hearings = hearings;
        this.table = table;
        this.record = record;
        this.days = days;
        this.takeStep = takeStep;
        this.log = log;
        this.clock = clock;
    }

    /** How the reading back went. */
    public enum ReadBack {
        RIGHT,
        OBJECTIONS,
        /** The person does not confirm it, and says why. */
        REFUSED
    }

    /**
     * How it ends.
     *
     * @param reason why it is interrupted, or anything to say about how it ended; sealed
     * @param announced somebody who was not there had said so
     * @param caseVersion of the case as the officer saw it, to note that the interviews are held; empty to leave that
     */
    public record Ending(InterviewOutcome outcome, String reason, boolean announced, OptionalInt caseVersion) {
        @Override
        public String toString() {
            return "Ending[" + outcome + "]";
        }
    }

    /**
     * Notes the answers, and begins unless one of them forbids it.
     *
     * @param answers to every check that applies; the page checks it
     */
    @Transactional
    public void start(UUID id, Map<InterviewCheck, String> answers, int seen, Officer officer) {
        var hearing = take(id, seen, officer);
        if (hearing.talk().state() != InterviewState.PLANNED) {
            throw new ChangedMeanwhile();
        }
        var wanted = wanted(hearing);
        if (!answers.keySet().equals(Set.copyOf(wanted))
                || wanted.stream().anyMatch(check -> !check.answers().contains(answers.getOrDefault(check, "")))) {
            throw new IllegalArgumentException("every check has an answer");
        }
        var now = clock.instant();
        answers.forEach((check, answer) -> table.addCheck(id, check, answer, officer, now));
        table.addEvent(id, InterviewAct.CHECKED, "", "", officer, now);
        if (answers.entrySet().stream()
                .noneMatch(given -> given.getKey().stops(given.getValue()).isPresent())) {
            table.addEvent(id, InterviewAct.STARTED, "", "", officer, now);
        }
        wrote(hearing, officer);
    }

    /** The checks of the country that this interview needs. */
    public List<InterviewCheck> wanted(Hearing hearing) {
        return HearingRules.wanted(days.rules().checks(), hearing);
    }

    /** From an officer who began it and cannot go on. */
    @Transactional
    public void takeOver(UUID id, int seen, Officer officer) {
        var hearing = take(id, seen, officer);
        if (!hearing.talk().state().isOn() || hearing.talk().isHeldBy(officer.id())) {
            throw new ChangedMeanwhile();
        }
        note(hearing, InterviewAct.TAKEN_OVER, officer);
    }

    /** @param act {@code LINE_FAILED}, {@code RECONNECTED} or {@code BY_PHONE} */
    @Transactional
    public void line(UUID id, InterviewAct act, int seen, Officer officer) {
        var hearing = held(id, seen, officer);
        var wanted = switch (act) {
            case LINE_FAILED -> InterviewState.RUNNING;
            case RECONNECTED, BY_PHONE -> InterviewState.LINE_DOWN;
            default -> throw new IllegalArgumentException("no state of a line: " + act);
        };
        if (hearing.talk().state() != wanted || !hearing.place().remote()) {
            throw new ChangedMeanwhile();
        }
        note(hearing, act, officer);
    }

    /**
     * Adds a line to the record; nothing at all adds nothing. What was typed and kept meanwhile is a line now.
     *
     * @param line given by the page, so that sending it twice writes it once
     * @param note it is the officer's remark, not what was said
     * @param replaces a former line that this one puts right
     */
    @Transactional
    public void write(
            UUID id,
            UUID line,
            boolean note,
            Optional<UUID> replaces,
            String question,
            String answer,
            Officer officer) {
        var said = said(question, answer);
        var hearing = mine(id, officer);
        if (said.isNothing()) {
            return;
        }
        var former = record.lines(id);
        if (former.stream().anyMatch(known -> known.id().equals(line))) {
            return;
        }
        if (replaces.isPresent()
                && (former.stream()
                                .noneMatch(known ->
                                        known.id().equals(replaces.get()) && known.kind() != HearingLine.Kind.OBJECTION)
                        || former.stream().anyMatch(known -> known.replaces().equals(replaces)))) {
            throw new ChangedMeanwhile();
        }
        var now = clock.instant();
        record.add(line, id, note ? HearingLine.Kind.NOTE : HearingLine.Kind.LINE, replaces, said, officer, now);
        record.keep(id, said("", ""), officer, now);
        wrote(hearing, officer);
    }

    /** Keeps what stands in the page and is no line yet. */
    @Transactional
    public void keep(UUID id, String question, String answer, Officer officer) {
        mine(id, officer);
        record.keep(id, said(question, answer), officer, clock.instant());
    }

    /**
     * The record was read to the person, who said that it is right, what is not, or that they do not confirm it.
     *
     * @param words the objections or the reason; empty where it is right
     */
    @Transactional
    public void readBack(UUID id, ReadBack how, String words, int seen, Officer officer) {
        var hearing = held(id, seen, officer);
        if (hearing.talk().state() != InterviewState.RUNNING) {
            throw new ChangedMeanwhile();
        }
        var said = said("", words);
        if (said.isNothing() != (how == ReadBack.RIGHT)) {
            throw new IllegalArgumentException("objections and refusals have words, and nothing else has");
        }
        var now = clock.instant();
        if (how == ReadBack.OBJECTIONS) {
            record.add(UUID.randomUUID(), id, HearingLine.Kind.OBJECTION, Optional.empty(), said, officer, now);
        }
        table.addEvent(
                id, InterviewAct.READ_BACK, how.name(), how == ReadBack.REFUSED ? said.answer() : "", officer, now);
        wrote(hearing, officer);
    }

    /** Whether it may end so, as it stands now. */
    public boolean mayEnd(Hearing hearing, InterviewOutcome outcome) {
        return HearingRules.mayEnd(hearing, outcome, days.rules().absentAfter(), clock.instant());
    }

    /** Ends it, and notes that the interviews of the case are held where that was said: both, or neither. */
    @Transactional
    public void end(UUID id, Ending ending, int seen, Officer officer) {
        var hearing = held(id, seen, officer);
        if (!mayEnd(hearing, ending.outcome())) {
            throw new ChangedMeanwhile();
        }
        var reason = ending.reason().strip();
        if (ending.outcome() == InterviewOutcome.CONTINUE && reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("an interruption has a reason");
        }
        var closes = ending.caseVersion().isPresent();
        if (closes
                && (ending.outcome() != InterviewOutcome.COMPLETE
                        || !HearingRules.closes(table.ofCase(hearing.caseId()), hearing))) {
            throw new ChangedMeanwhile();
        }
        var now = clock.instant();
        if (ending.outcome() == InterviewOutcome.NOT_PRESENT) {
            table.addEvent(id, InterviewAct.ABSENT, ending.announced() ? ANNOUNCED : NOT_ANNOUNCED, "", officer, now);
        }
        table.addEvent(id, InterviewAct.ENDED, ending.outcome().name(), reason, officer, now);
        wrote(hearing, officer);
        if (closes) {
            takeStep.take(
                    hearing.caseId(),
                    ending.caseVersion().getAsInt(),
                    Step.RECORD_INTERVIEW,
                    StepInput.of(days.rules().today()),
                    officer);
        }
    }

    private void note(Hearing hearing, InterviewAct act, Officer officer) {
        Instant now = clock.instant();
        table.addEvent(hearing.id(), act, "", "", officer, now);
        wrote(hearing, officer);
    }

    private void wrote(Hearing hearing, Officer officer) {
        log.wrote(officer, "case.hearing-hold", Hearings.subject(hearing));
    }

    private Hearing locked(UUID id, Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        table.lock(id);
        return hearings.get(id, officer);
    }

    private Hearing take(UUID id, int seen, Officer officer) {
        var hearing = locked(id, officer);
        if (hearing.talk().version() != seen) {
            throw new ChangedMeanwhile();
        }
        return hearing;
    }

    private Hearing held(UUID id, int seen, Officer officer) {
        var hearing = take(id, seen, officer);
        if (hearing.talk().state().isOn() && !hearing.talk().isHeldBy(officer.id())) {
            throw new HeldByAnother();
        }
        return hearing;
    }

    private Hearing mine(UUID id, Officer officer) {
        var hearing = locked(id, officer);
        if (!hearing.talk().state().isOn()) {
            throw new ChangedMeanwhile();
        }
        if (!hearing.talk().isHeldBy(officer.id())) {
            throw new HeldByAnother();
        }
        return hearing;
    }

    private static Said said(String question, String answer) {
        if (question.length() > LONGEST_LINE || answer.length() > LONGEST_LINE) {
            throw new IllegalArgumentException("a line has " + LONGEST_LINE + " characters at most");
        }
        return new Said(question.strip(), answer.strip());
    }
}
