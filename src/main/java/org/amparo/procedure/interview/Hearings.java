// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.CaseProgress;
import org.amparo.procedure.CaseProgress.NextStep;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepRefused;
import org.amparo.registration.FilesLeft;
import org.amparo.registration.InterviewState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Interviews of cases to read: one's own, or of cases in an officer's scope. Every read is logged. */
@Service
public class Hearings {

    private final HearingTable table;
    private final HearingRecord record;
    private final HearingDays days;
    private final CaseFiles cases;
    private final CaseProgress progress;
    private final FilesLeft left;
    private final AccessLog log;

    Hearings(
            HearingTable table,
            HearingRecord record,
            HearingDays days,
            CaseFiles cases,
            CaseProgress progress,
            FilesLeft left,
            AccessLog log) {
        this.table = table;
        this.record = record;
        this.days = days;
        this.cases = cases;
        this.progress = progress;
        this.left = left;
        this.log = log;
    }

    /**
     * Those of a case.
     *
     * @param all oldest first
     * @param mayPlan this officer may plan another
     * @param invites planning the first takes the step that invites
     * @param step the one that notes that they are held, where this officer can take it once they are
     */
    public record OfCase(CaseView file, List<Hearing> all, boolean mayPlan, boolean invites, Optional<NextStep> step) {

        /** Whether ending this one can take the step. */
        public boolean closesWith(Hearing ending) {
            return step.isPresent() && HearingRules.closes(all, ending);
        }

        @Override
        public String toString() {
            return "OfCase[" + file.id() + "]";
        }
    }

    /** What was said in an interview; empty for whoever may not read it. */
    public record Part(Hearing hearing, List<HearingLine> lines) {
        @Override
        public String toString() {
            return "Part[" + hearing.id() + "]";
        }
    }

    /** What stands in the page of the record and is no line yet. */
    public record Typed(String question, String answer) {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    /** Throws {@link org.amparo.procedure.CaseNotFound} when there is no case in the officer's scope. */
    @Transactional
    public OfCase of(UUID caseId, Officer officer) {
        days.rules();
        var file = cases.get(caseId, officer);
        var all = table.ofCase(caseId);
        all.forEach(hearing -> read(hearing, officer));
        var next = progress.of(file, officer);
        var conducts = officer.may(Permission.CONDUCT_CASE);
        var invited = HearingRules.isInvited(file);
        var invites = !invited
                && next.find(Step.INVITE)
                        .filter(step -> step.mine() && step.obstacle().isEmpty())
                        .isPresent();
        return new OfCase(
                file,
                all,
                conducts && (invited || invites),
                invites,
                next.find(Step.RECORD_INTERVIEW)
                        .filter(NextStep::mine)
                        .filter(step -> step.obstacle()
                                .filter(why -> why != StepRefused.Why.NO_INTERVIEW)
                                .isEmpty()));
    }

    /** Whether the country holds interviews here and this officer has to do with them. */
    public boolean areFor(Officer officer) {
        return days.areUsed() && (officer.may(Permission.CONDUCT_CASE) || officer.may(Permission.READ_CLAIM));
    }

    /** Those to be held, of the officer's offices, by time. */
    @Transactional
    public List<Hearing> coming(Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        days.rules();
        var closed = left.leftBy(officer.id());
        var coming = table.coming(officer).stream()
                .filter(hearing -> closed.isEmpty()
                        || !closed.contains(cases.get(hearing.caseId(), officer).applicationId()))
                .toList();
        coming.forEach(hearing -> read(hearing, officer));
        return coming;
    }

    /** For whoever conducts cases. Throws {@link HearingNotFound}, {@link org.amparo.procedure.CaseNotFound}. */
    @Transactional
    public Hearing get(UUID id, Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        var hearing = table.find(id).orElseThrow(HearingNotFound::new);
        cases.get(hearing.caseId(), officer);
        read(hearing, officer);
        return hearing;
    }

    /** Whether this officer may read what was said: who holds it, and who reads claims. */
    public boolean mayRead(Hearing hearing, Officer officer) {
        return officer.may(Permission.READ_CLAIM) && officer.mayOpen(Compartment.CLAIM)
                || hearing.talk().isHeldBy(officer.id());
    }

    /** What was said in this interview and in those it goes on with, oldest first. */
    @Transactional
    public List<Part> record(UUID id, Officer officer) {
        var last = table.find(id).orElseThrow(HearingNotFound::new);
        cases.get(last.caseId(), officer);
        var parts = new ArrayDeque<Part>();
        for (var next = Optional.of(last); next.isPresent(); next = next.flatMap(this::former)) {
            parts.addFirst(part(next.get(), officer));
        }
        return List.copyOf(parts);
    }

    private Optional<Hearing> former(Hearing hearing) {
        return hearing.talk().follows().flatMap(table::find);
    }

    private Part part(Hearing hearing, Officer officer) {
        if (!mayRead(hearing, officer)) {
            return new Part(hearing, List.of());
        }
        log.read(officer, "case.hearing-record", subject(hearing));
        return new Part(hearing, record.lines(hearing.id()));
    }

    /** Nothing for whoever does not hold it. */
    public Typed typed(Hearing hearing, Officer officer) {
        if (!hearing.talk().isHeldBy(officer.id())) {
            return new Typed("", "");
        }
        var typed = record.typed(hearing.id());
        return new Typed(typed.question(), typed.answer());
    }

    /** The newest to which the person with this account was invited. */
    public Optional<Hearing> find(UUID account) {
        return days.areUsed() ? table.ofAccount(account) : Optional.empty();
    }

    /** Those that are over, with what the person said, oldest first: it is theirs. Notes are the officer's. */
    @Transactional
    public List<Part> own(Applicant applicant) {
        return table.allOfAccount(applicant.accountId()).stream()
                .filter(hearing -> hearing.talk().state() == InterviewState.ENDED
                        && hearing.talk().heldBy().isPresent())
                .map(hearing -> new Part(
                        hearing,
                        record.lines(hearing.id()).stream()
                                .filter(line -> line.kind() != HearingLine.Kind.NOTE)
                                .toList()))
                .toList();
    }

    private void read(Hearing hearing, Officer officer) {
        log.read(officer, "case.hearing-read", subject(hearing));
    }

    /** Whoever is heard sees that somebody looked; others of the family see nothing of it. */
    static Subject subject(Hearing hearing) {
        return subject(hearing.heard(), hearing.caseId(), hearing.id());
    }

    static Subject subject(Heard heard, UUID caseId, UUID hearing) {
        if (heard.whom() == Whom.APPLICANT) {
            return new Subject("case", caseId);
        }
        return heard.applicationId()
                .map(own -> new Subject("application", own))
                .orElseGet(() -> new Subject("hearing", hearing));
    }
}
