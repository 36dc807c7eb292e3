// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.registration.InterviewTerms.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer invites somebody to talk by video, sets another date, or calls it off and says why. One talk at a time is
 * planned with a person: throws {@link InterviewChanged} when another officer was quicker, {@link ApplicationNotFound} out
 * of scope.
 */
@Service
public class InviteToInterview {

    public static final int LONGEST_REASON = 1_000;

    private final InterviewTable table;
    private final InterviewPlans plans;
    private final DeskRecords records;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InviteToInterview(
            InterviewTable table,
            InterviewPlans plans,
            DeskRecords records,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.plans = plans;
        this.records = records;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** What is wrong with these terms; the page asks before it invites. */
    public Set<Problem> problems(InterviewTerms terms, Optional<UUID> moved, Officer officer) {
        officer.require(Permission.HOLD_INTERVIEW);
        return plans.problems(terms, officer, moved);
    }

    /** The new interview's id. It goes on with the last one, where that was not complete. */
    @Transactional
    public UUID invite(UUID application, InterviewTerms terms, Officer officer) {
        officer.require(Permission.HOLD_INTERVIEW);
        table.lockApplication(application, officer);
        var row = records.get(application, officer);
        var last = table.newest(application);
        if (last.filter(view -> view.state().isOpen()).isPresent()) {
            throw new InterviewChanged();
        }
        var id = plans.invite(
                application,
                row.accountId(),
                last.filter(InterviewView::wantsAnotherDate).map(InterviewView::id),
                terms,
                officer,
                clock.instant());
        log.wrote(officer, "application.interview-invite", new Subject("application", application));
        return id;
    }

    @Transactional
    public void move(UUID interview, InterviewTerms terms, int seen, Officer officer) {
        var view = planned(interview, seen, officer);
        plans.move(view, terms, officer);
        log.wrote(officer, "application.interview-move", new Subject("application", view.applicationId()));
    }

    /** The person reads the reason. */
    @Transactional
    public void callOff(UUID interview, String reason, int seen, Officer officer) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("who is not heard after all is told why");
        }
        var view = planned(interview, seen, officer);
        table.addEvent(interview, InterviewAct.CALLED_OFF, said, officer, clock.instant());
        log.wrote(officer, "application.interview-call-off", new Subject("application", view.applicationId()));
        events.publishEvent(new InterviewCalledOff(interview, view.accountId()));
    }

    private InterviewView planned(UUID interview, int seen, Officer officer) {
        officer.require(Permission.HOLD_INTERVIEW);
        var view = table.lock(interview, officer);
        if (view.version() != seen || view.state() != InterviewState.PLANNED) {
            throw new InterviewChanged();
        }
        return view;
    }
}
