// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.registration.InterviewTerms.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sets dates of interviews, for whoever may: checks the terms, makes the room, writes the invitation down. */
@Component
class InterviewPlans {

    static final int LONGEST_INTERPRETER = 200;

    private final InterviewTable table;
    private final InterviewDays days;
    private final OfficersElsewhere elsewhere;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InterviewPlans(
            InterviewTable table,
            InterviewDays days,
            OfficersElsewhere elsewhere,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.days = days;
        this.elsewhere = elsewhere;
        this.events = events;
        this.clock = clock;
    }

    Set<Problem> problems(InterviewTerms terms, Officer officer, Optional<UUID> except) {
        var rules = days.require();
        var found = EnumSet.noneOf(Problem.class);
        days.problem(terms.day()).ifPresent(found::add);
        var at = days.at(terms.day(), terms.time());
        var until = at.plusSeconds(60L * rules.minutes());
        if (table.isBusy(officer.id(), at, until, except) || elsewhere.isBusy(officer.id(), at, until)) {
            found.add(Problem.BUSY);
        }
        if (!days.languages().contains(terms.language())) {
            found.add(Problem.LANGUAGE);
        }
        if (terms.interpreter().strip().length() > LONGEST_INTERPRETER) {
            found.add(Problem.INTERPRETER);
        }
        if (!days.takes(terms.link())) {
            found.add(Problem.LINK);
        }
        return found;
    }

    UUID invite(
            UUID application,
            UUID account,
            Optional<UUID> follows,
            InterviewTerms terms,
            Officer officer,
            Instant now) {
        requireNone(problems(terms, officer, Optional.empty()));
        var id = UUID.randomUUID();
        table.add(id, application, follows, days.link(terms.link()), now);
        var date = date(terms, officer, now);
        table.addDate(id, date);
        table.addEvent(id, InterviewAct.INVITED, "", officer, now);
        events.publishEvent(new InterviewInvited(date.id(), id, account));
        return id;
    }

    /** At the same address: who has saved it already comes to the same room. */
    void move(InterviewView interview, InterviewTerms terms, Officer officer) {
        requireNone(problems(terms, officer, Optional.of(interview.id())));
        var now = clock.instant();
        var date = date(terms, officer, now);
        table.addDate(interview.id(), date);
        table.addEvent(interview.id(), InterviewAct.MOVED, "", officer, now);
        events.publishEvent(new InterviewInvited(date.id(), interview.id(), interview.accountId()));
    }

    private InterviewView.Date date(InterviewTerms terms, Officer officer, Instant now) {
        return new InterviewView.Date(
                UUID.randomUUID(),
                days.at(terms.day(), terms.time()),
                days.minutes(),
                terms.language(),
                terms.interpreterNeeded(),
                terms.interpreterNeeded() ? terms.interpreter().strip() : "",
                officer.id(),
                officer.name(),
                false,
                now);
    }

    private static void requireNone(Set<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("not terms to invite on: " + problems);
        }
    }
}
