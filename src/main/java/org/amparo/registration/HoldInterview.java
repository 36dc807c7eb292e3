// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.registration.InterviewRecord.Said;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer talks with somebody by video: asks what must be asked before, keeps the record line by line, notes when the
 * line fails and what was done about it, reads back, and ends. One officer holds it; another takes over by saying so. Throws
 * {@link InterviewChanged} when it stands otherwise than the officer saw, {@link ApplicationNotFound} out of scope.
 */
@Service
public class HoldInterview {

    public static final int LONGEST_LINE = 10_000;

    private final InterviewTable table;
    private final InterviewRecord record;
    private final InterviewPlans plans;
    private final InterviewDays days;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HoldInterview(
            InterviewTable table,
            InterviewRecord record,
            InterviewPlans plans,
            InterviewDays days,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.record = record;
        this.plans = plans;
        this.days = days;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** A line another officer's interview was written to; what was typed is the page's to keep. */
    public static final class HeldByAnother extends RuntimeException {
        HeldByAnother() {
            super("another officer holds it", null, false, false);
        }
    }

    /**
     * Notes the answers, and begins unless one of them forbids it: then the view says which outcome it leads to.
     *
     * @param answers to every check of the country that applies; the page checks it
     */
    @Transactional
    public void start(UUID id, Map<InterviewCheck, String> answers, int seen, Officer officer) {
        var view = take(id, seen, officer);
        if (view.state() != InterviewState.PLANNED) {
            throw new InterviewChanged();
        }
        for (var check : wanted(view)) {
            if (!check.answers().contains(answers.getOrDefault(check, ""))) {
                throw new IllegalArgumentException("every check has an answer");
            }
        }
        var now = clock.instant();
        answers.forEach((check, answer) -> table.addCheck(id, check, answer, officer, now));
        table.addEvent(id, InterviewAct.CHECKED, "", officer, now);
        if (answers.entrySet().stream()
                .noneMatch(given -> given.getKey().stops(given.getValue()).isPresent())) {
            table.addEvent(id, InterviewAct.STARTED, "", officer, now);
        }
        wrote(view, officer);
    }

    /** The checks of the country that this interview needs. */
    public List<InterviewCheck> wanted(InterviewView view) {
        return days.checks().stream()
                .filter(check ->
                        check != InterviewCheck.INTERPRETER || view.date().interpreterNeeded())
                .toList();
    }

    /** From an officer who began it and cannot go on, or who is not there. */
    @Transactional
    public void takeOver(UUID id, int seen, Officer officer) {
        var view = take(id, seen, officer);
        if (!view.state().isOn() || view.isHeldBy(officer.id())) {
            throw new InterviewChanged();
        }
        note(view, InterviewAct.TAKEN_OVER, "", officer);
    }

    @Transactional
    public void lineFailed(UUID id, int seen, Officer officer) {
        var view = held(id, seen, officer);
        requireState(view, InterviewState.RUNNING);
        note(view, InterviewAct.LINE_FAILED, "", officer);
    }

    @Transactional
    public void reconnected(UUID id, int seen, Officer officer) {
        var view = held(id, seen, officer);
        requireState(view, InterviewState.LINE_DOWN);
        note(view, InterviewAct.RECONNECTED, "", officer);
    }

    @Transactional
    public void byPhone(UUID id, int seen, Officer officer) {
        var view = held(id, seen, officer);
        requireState(view, InterviewState.LINE_DOWN);
        note(view, InterviewAct.BY_PHONE, "", officer);
    }

    /**
     * Adds a line to the record; nothing at all adds nothing. What was typed and kept meanwhile is a line now.
     *
     * @param line given by the page, so that sending it twice writes it once
     * @param replaces a former line that this one puts right
     */
    @Transactional
    public void write(UUID id, UUID line, Optional<UUID> replaces, String question, String answer, Officer officer) {
        var said = said(question, answer);
        var view = mine(id, officer);
        if (said.isNothing()) {
            return;
        }
        var former = record.lines(id);
        if (replaces.isPresent()
                && former.stream().noneMatch(known -> known.id().equals(replaces.get()) && !known.objection())) {
            throw new InterviewChanged();
        }
        if (former.stream()
                .anyMatch(known ->
                        !known.id().equals(line) && known.replaces().equals(replaces) && replaces.isPresent())) {
            throw new InterviewChanged();
        }
        var now = clock.instant();
        record.add(line, id, false, replaces, said, officer, now);
        record.keep(id, said("", ""), officer, now);
        wrote(view, officer);
    }

    /** Keeps what stands in the page and is no line yet. */
    @Transactional
    public void keep(UUID id, String question, String answer, Officer officer) {
        mine(id, officer);
        record.keep(id, said(question, answer), officer, clock.instant());
    }

    /** The record was read to the person, who said that it is right, or what is not. */
    @Transactional
    public void readBack(UUID id, String objections, int seen, Officer officer) {
        var view = held(id, seen, officer);
        requireState(view, InterviewState.RUNNING);
        var said = said("", objections);
        var now = clock.instant();
        if (!said.isNothing()) {
            record.add(UUID.randomUUID(), id, true, Optional.empty(), said, officer, now);
        }
        table.addEvent(id, InterviewAct.READ_BACK, said.isNothing() ? "RIGHT" : "OBJECTIONS", officer, now);
        wrote(view, officer);
    }

    /** Whether it may end so, as it stands now. */
    public boolean mayEnd(InterviewView view, InterviewOutcome outcome) {
        return switch (outcome) {
            case COMPLETE -> view.state() == InterviewState.RUNNING && view.isReadBack();
            case CONTINUE -> view.state() == InterviewState.RUNNING;
            case LINE -> view.state() == InterviewState.LINE_DOWN;
            case NOT_PRESENT ->
                view.state() == InterviewState.PLANNED
                        && view.stopped().isEmpty()
                        && !clock.instant().isBefore(view.date().at().plus(days.absentAfter()));
            case NOT_ALONE, NO_INTERPRETER ->
                view.state() == InterviewState.RUNNING
                        || view.stopped().filter(outcome::equals).isPresent();
        };
    }

    /**
     * Ends it, and invites to the next in the same step where another date is given; otherwise the person may choose one.
     *
     * @return the id of the next
     */
    @Transactional
    public Optional<UUID> end(
            UUID id, InterviewOutcome outcome, Optional<InterviewTerms> next, int seen, Officer officer) {
        var view = take(id, seen, officer);
        if (view.state().isOn() && !view.isHeldBy(officer.id())) {
            throw new HeldByAnother();
        }
        if (!mayEnd(view, outcome)) {
            throw new InterviewChanged();
        }
        var now = clock.instant();
        table.addEvent(id, InterviewAct.ENDED, outcome.name(), officer, now);
        wrote(view, officer);
        if (!outcome.wantsAnotherDate()) {
            return Optional.empty();
        }
        if (next.isEmpty()) {
            events.publishEvent(new InterviewAgain(id, view.accountId()));
            return Optional.empty();
        }
        return Optional.of(
                plans.invite(view.applicationId(), view.accountId(), Optional.of(id), next.get(), officer, now));
    }

    private void note(InterviewView view, InterviewAct act, String detail, Officer officer) {
        table.addEvent(view.id(), act, detail, officer, clock.instant());
        wrote(view, officer);
    }

    private void wrote(InterviewView view, Officer officer) {
        log.wrote(officer, "application.interview-hold", new Subject("application", view.applicationId()));
    }

    private InterviewView take(UUID id, int seen, Officer officer) {
        officer.require(Permission.HOLD_INTERVIEW);
        var view = table.lock(id, officer);
        if (view.version() != seen) {
            throw new InterviewChanged();
        }
        return view;
    }

    private InterviewView held(UUID id, int seen, Officer officer) {
        var view = take(id, seen, officer);
        if (view.state().isOn() && !view.isHeldBy(officer.id())) {
            throw new HeldByAnother();
        }
        return view;
    }

    private InterviewView mine(UUID id, Officer officer) {
        officer.require(Permission.HOLD_INTERVIEW);
        var view = table.lock(id, officer);
        if (!view.state().isOn()) {
            throw new InterviewChanged();
        }
        if (!view.isHeldBy(officer.id())) {
            throw new HeldByAnother();
        }
        return view;
    }

    private static void requireState(InterviewView view, InterviewState state) {
        if (view.state() != state) {
            throw new InterviewChanged();
        }
    }

    private static Said said(String question, String answer) {
        if (question.length() > LONGEST_LINE || answer.length() > LONGEST_LINE) {
            throw new IllegalArgumentException("a line has " + LONGEST_LINE + " characters at most");
        }
        return new Said(question.strip(), answer.strip());
    }
}
