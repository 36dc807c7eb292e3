// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Interviews by video to read: one's own, or of applications in an officer's scope. Every read is logged. */
@Service
public class Interviews {

    private final InterviewTable table;
    private final InterviewRecord record;
    private final InterviewDays days;
    private final AccessLog log;

    Interviews(InterviewTable table, InterviewRecord record, InterviewDays days, AccessLog log) {
        this.table = table;
        this.record = record;
        this.days = days;
        this.log = log;
    }

    /** What stands in the page of the record and is no line yet. */
    public record Typed(String question, String answer) {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    /** A talk with its record, for the person. */
    public record Own(InterviewView interview, List<InterviewLine> lines) {
        @Override
        public String toString() {
            return "Own";
        }
    }

    /** The newest of the account's newest application. */
    public Optional<InterviewView> find(UUID account) {
        return days.areUsed() ? table.own(account).flatMap(table::newest) : Optional.empty();
    }

    /** Whether an officer talks with somebody by video in that time, whatever the office: for others who plan. */
    public boolean isBusy(UUID officer, Instant at, Instant until) {
        return days.areUsed() && table.isBusy(officer, at, until, Optional.empty());
    }

    /** All of the account's newest application with what was said, oldest first: it is the person's own. */
    @Transactional
    public List<Own> own(Applicant applicant) {
        return table.own(applicant.accountId()).map(table::all).orElse(List.of()).stream()
                .map(view -> new Own(view, record.lines(view.id())))
                .toList();
    }

    /** Those to be held, of the officer's offices, by time. */
    @Transactional
    public List<InterviewView> coming(Officer officer) {
        officer.require(Permission.HOLD_INTERVIEW);
        var coming = table.coming(officer);
        coming.forEach(view -> read(view, officer));
        return coming;
    }

    @Transactional
    public InterviewView get(UUID id, Officer officer) {
        officer.require(Permission.HOLD_INTERVIEW);
        var view = table.inScope(id, officer);
        read(view, officer);
        return view;
    }

    /** All of an application, the newest first. Throws {@link ApplicationNotFound} when there is none in scope. */
    @Transactional
    public List<InterviewView> of(ApplicationView application, Officer officer) {
        officer.require(Permission.HOLD_INTERVIEW);
        return table.all(application.id()).reversed();
    }

    /** Whether this officer may read what was said: who holds it, and who reads claims. */
    public boolean mayRead(InterviewView view, Officer officer) {
        return officer.mayOpen(Compartment.CLAIM) || view.isHeldBy(officer.id());
    }

    /** What was said, line by line, for whoever may read it; otherwise nothing. */
    @Transactional
    public List<InterviewLine> lines(InterviewView view, Officer officer) {
        officer.require(Permission.HOLD_INTERVIEW);
        if (!mayRead(view, officer)) {
            return List.of();
        }
        log.read(officer, "application.interview-record", new Subject("application", view.applicationId()));
        return record.lines(table.inScope(view.id(), officer).id());
    }

    public Typed typed(InterviewView view, Officer officer) {
        if (!view.isHeldBy(officer.id())) {
            return new Typed("", "");
        }
        var typed = record.typed(view.id());
        return new Typed(typed.question(), typed.answer());
    }

    private void read(InterviewView view, Officer officer) {
        log.read(officer, "application.interview-read", new Subject("application", view.applicationId()));
    }
}
