// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person says to come to the talk by video, or chooses another date for it. */
@Service
public class AnswerInterview {

    private final InterviewTable table;
    private final InterviewDays days;
    private final OfficersElsewhere elsewhere;
    private final AccessLog log;
    private final Clock clock;

    AnswerInterview(InterviewTable table, InterviewDays days, OfficersElsewhere elsewhere, AccessLog log, Clock clock) {
        this.table = table;
        this.days = days;
        this.elsewhere = elsewhere;
        this.log = log;
        this.clock = clock;
    }

    /** Saying it twice changes nothing. Throws {@link InterviewChanged} when that date no longer counts. */
    @Transactional
    public void confirm(Applicant applicant, UUID interview, int date) {
        var view = own(applicant);
        if (!view.id().equals(interview) || view.dates().size() != date || view.state() != InterviewState.PLANNED) {
            throw new InterviewChanged();
        }
        if (!view.isConfirmed()) {
            table.addEvent(view.id(), InterviewAct.CONFIRMED, "", null, clock.instant());
            log.wrote(applicant, "application.interview-confirm", new Subject("application", view.applicationId()));
        }
    }

    /** Whether the person may choose another date now: a few times, and always when the last talk was not complete. */
    public boolean mayChoose(InterviewView view) {
        return view.wantsAnotherDate()
                || view.state() == InterviewState.PLANNED
                        && view.moved() < days.require().moves()
                        && clock.instant().isBefore(view.date().at());
    }

    /** The times of a day at which the officer talks with nobody else. */
    public List<LocalTime> times(InterviewView view, LocalDate day) {
        return days.times().stream().filter(time -> isFree(view, day, time)).toList();
    }

    /**
     * With the same officer, who is there for it; the person has said to come. Throws {@link InterviewChanged} when there
     * is nothing to choose any more or the time was taken meanwhile, {@link IllegalArgumentException} for a day or time that
     * is not offered: the page checks it.
     */
    @Transactional
    public void move(Applicant applicant, LocalDate day, LocalTime time) {
        if (!days.days().contains(day) || !days.times().contains(time)) {
            throw new IllegalArgumentException("not a day and time that is offered");
        }
        var view = own(applicant);
        if (!mayChoose(view) || !isFree(view, day, time)) {
            throw new InterviewChanged();
        }
        var now = clock.instant();
        var id = view.id();
        if (view.state() == InterviewState.PLANNED) {
            table.addDate(id, date(view, day, time, now));
            table.addEvent(id, InterviewAct.MOVED, "", null, now);
        } else {
            id = UUID.randomUUID();
            table.add(id, view.applicationId(), Optional.of(view.id()), view.link(), now);
            table.addDate(id, date(view, day, time, now));
            table.addEvent(id, InterviewAct.INVITED, "", null, now);
        }
        table.addEvent(id, InterviewAct.CONFIRMED, "", null, now);
        log.wrote(applicant, "application.interview-move", new Subject("application", view.applicationId()));
    }

    private InterviewView.Date date(InterviewView view, LocalDate day, LocalTime time, Instant now) {
        var last = view.date();
        return new InterviewView.Date(
                UUID.randomUUID(),
                days.at(day, time),
                days.minutes(),
                last.language(),
                last.interpreterNeeded(),
                last.interpreter(),
                last.officerId(),
                last.officerName(),
                true,
                now);
    }

    private boolean isFree(InterviewView view, LocalDate day, LocalTime time) {
        var at = days.at(day, time);
        var officer = view.date().officerId();
        var until = at.plusSeconds(60L * days.minutes());
        return !table.isBusy(officer, at, until, Optional.of(view.id())) && !elsewhere.isBusy(officer, at, until);
    }

    private InterviewView own(Applicant applicant) {
        if (!days.areUsed()) {
            throw new InterviewChanged();
        }
        return table.newest(table.lockOwn(applicant.accountId())).orElseThrow(InterviewChanged::new);
    }
}
