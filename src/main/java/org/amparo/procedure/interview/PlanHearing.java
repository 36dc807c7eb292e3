// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.CaseNotFound;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepInput;
import org.amparo.procedure.TakeStep;
import org.amparo.procedure.assignment.Caseloads;
import org.amparo.procedure.interpreter.Interpreters;
import org.amparo.procedure.interview.HearingTerms.Problem;
import org.amparo.registration.AcceptedApplications;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.Family;
import org.amparo.registration.FamilyMember;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewState;
import org.amparo.registration.InterviewTerms;
import org.amparo.registration.InterviewView;
import org.amparo.registration.Interviews;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer plans an interview of a case, sets another date, or calls it off and says why. Throws {@link ChangedMeanwhile}
 * when it stands otherwise than the officer saw, {@link CaseNotFound} out of scope.
 */
@Service
public class PlanHearing {

    public static final int LONGEST_REASON = 1_000;
    public static final int LONGEST_FIELD = 200;

    private static final int SHORTEST = 15;
    private static final int LONGEST = 480;
    private static final Set<String> SPOUSES = Set.of("SP", "PT");

    private final Hearings hearings;
    private final HearingTable table;
    private final HearingDays days;
    private final CaseFiles cases;
    private final Caseloads caseloads;
    private final Family family;
    private final AcceptedApplications applications;
    private final Interviews interviews;
    private final Interpreters interpreters;
    private final TakeStep takeStep;
    private final CountryPack pack;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanHearing(
            Hearings hearings,
            HearingTable table,
            HearingDays days,
            CaseFiles cases,
            Caseloads caseloads,
            Family family,
            AcceptedApplications applications,
            Interviews interviews,
            Interpreters interpreters,
            TakeStep takeStep,
            CountryPack pack,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hearings = hearings;
        this.table = table;
        this.days = days;
        this.cases = cases;
        this.caseloads = caseloads;
        this.family = family;
        this.applications = applications;
        this.interviews = interviews;
        this.interpreters = interpreters;
        this.takeStep = takeStep;
        this.pack = pack;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody who can be heard, and what was told of them; whose case it is without. */
    public record Choice(Heard heard, Optional<FamilyMember> member) {
        @Override
        public String toString() {
            return "Choice[" + heard.whom() + "]";
        }
    }

    /** Whose case it is first, then the family they told about, where it is the head's case. */
    @Transactional
    public List<Choice> people(CaseView file, Officer officer) {
        var own = new Heard(
                Whom.APPLICANT,
                Optional.empty(),
                Optional.of(file.applicationId()),
                applications.accountOf(file.applicationId()));
        var people = new ArrayList<Choice>();
        people.add(new Choice(own, Optional.empty()));
        var group = family.of(file.applicationId(), officer);
        if (group.head().equals(file.applicationId())) {
            group.members().stream()
                    .filter(member -> member.state() != FamilyMember.State.NOT_JOINED)
                    .map(member -> new Choice(heard(member), Optional.of(member)))
                    .forEach(people::add);
        }
        return people;
    }

    private Heard heard(FamilyMember member) {
        var whom = member.isSurelyChild(days.rules().today())
                ? Whom.CHILD
                : SPOUSES.contains(member.relationship()) ? Whom.SPOUSE : Whom.OTHER;
        return new Heard(whom, Optional.of(member.id()), member.application(), member.account());
    }

    /** Who can hold it: this officer, and whoever handles the case; names by id. */
    @Transactional
    public Map<UUID, String> officers(UUID caseId, Officer officer) {
        var able = new LinkedHashMap<UUID, String>();
        able.put(officer.id(), officer.name());
        caseloads
                .of(caseId, officer)
                .forEach(handled -> handled.officer().ifPresent(one -> able.putIfAbsent(one, handled.name())));
        return able;
    }

    /** What is wrong with these terms; the page asks before it plans. */
    @Transactional
    public Set<Problem> problems(UUID caseId, Heard heard, HearingTerms terms, Optional<UUID> moved, Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        var found = problems(cases.get(caseId, officer), heard, terms, moved);
        if (moved.isEmpty() && !HearingRules.isFree(table.ofCase(caseId), heard)) {
            found.add(Problem.ALREADY);
        }
        return found;
    }

    /** The first time from the wished one on that the country offers, at which officer and room are free. */
    @Transactional
    public Optional<LocalDateTime> nextFree(UUID caseId, HearingTerms terms, Optional<UUID> moved, Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        var rules = days.rules();
        var wished = rules.at(terms.day(), terms.time());
        var length = Duration.ofMinutes(Math.clamp(terms.minutes(), SHORTEST, LONGEST));
        var offered = rules.days();
        if (offered.isEmpty()) {
            return Optional.empty();
        }
        var taken = table.taken(
                wanted(cases.get(caseId, officer), terms),
                wished,
                rules.at(offered.getLast().plusDays(1), terms.time()),
                moved);
        var times = offered.stream()
                .flatMap(day -> rules.times().stream().sorted().map(time -> rules.at(day, time)))
                .filter(at -> !interviews.isBusy(terms.officerId(), at, at.plus(length)));
        return FreeTime.next(times, wished, length, taken).map(at -> LocalDateTime.ofInstant(at, pack.zone()));
    }

    /**
     * Plans it; the first of a case takes the step that invites, where the procedure has it now. The same id twice plans
     * once.
     *
     * @param heard a key of {@link #people}
     */
    @Transactional
    public void plan(UUID id, UUID caseId, int caseVersion, String heard, HearingTerms terms, Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        table.lockPlans(caseId.toString());
        if (table.find(id).filter(known -> known.caseId().equals(caseId)).isPresent()) {
            return;
        }
        var found = hearings.of(caseId, officer);
        var whom = people(found.file(), officer).stream()
                .map(Choice::heard)
                .filter(one -> one.key().equals(heard))
                .findFirst()
                .orElseThrow(ChangedMeanwhile::new);
        if (!found.mayPlan()
                || found.file().version() != caseVersion
                || !HearingRules.isFree(found.all(), whom)
                || table.find(id).isPresent()) {
            throw new ChangedMeanwhile();
        }
        if (found.invites()) {
            takeStep.take(
                    caseId, caseVersion, Step.INVITE, StepInput.of(days.rules().today()), officer);
        }
        var now = clock.instant();
        reserve(found.file(), terms);
        requireNone(problems(found.file(), whom, terms, Optional.empty()));
        table.add(id, caseId, whom, HearingRules.toGoOnWith(found.all(), whom).map(Hearing::id), now);
        setDate(id, found.file(), terms, days.rules().link(terms.link()), InterviewAct.INVITED, whom, officer, now);
        log.wrote(officer, "case.hearing-plan", Hearings.subject(whom, caseId, id));
    }

    @Transactional
    public void move(UUID id, HearingTerms terms, int seen, Officer officer) {
        var hearing = planned(id, seen, officer);
        var file = cases.get(hearing.caseId(), officer);
        reserve(file, terms);
        requireNone(problems(file, hearing.heard(), terms, Optional.of(id)));
        // at the same address: who has saved it already comes to the same room
        var link = days.rules().isManual() && terms.remote()
                ? terms.link()
                : hearing.talk().link();
        setDate(id, file, terms, link, InterviewAct.MOVED, hearing.heard(), officer, clock.instant());
        if (!hearing.talk().date().at().equals(days.rules().at(terms.day(), terms.time()))
                || hearing.talk().date().minutes() != terms.minutes()
                || !hearing.talk().date().language().equals(terms.language())
                || !terms.interpreterNeeded()) {
            interpreters.release(id, officer);
        }
        log.wrote(officer, "case.hearing-move", Hearings.subject(hearing));
    }

    /** The person reads the reason. */
    @Transactional
    public void callOff(UUID id, String reason, int seen, Officer officer) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("who is not heard after all is told why");
        }
        var hearing = planned(id, seen, officer);
        table.addEvent(id, InterviewAct.CALLED_OFF, "", said, officer, clock.instant());
        interpreters.release(id, officer);
        log.wrote(officer, "case.hearing-call-off", Hearings.subject(hearing));
        hearing.heard().accountId().ifPresent(account -> events.publishEvent(new HearingCalledOff(id, account)));
    }

    private Hearing planned(UUID id, int seen, Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        table.lock(id);
        var hearing = hearings.get(id, officer);
        if (hearing.talk().version() != seen || hearing.talk().state() != InterviewState.PLANNED) {
            throw new ChangedMeanwhile();
        }
        return hearing;
    }

    /** Whoever plans the same officer or room waits here and then sees this one. */
    private void reserve(CaseView file, HearingTerms terms) {
        table.lockPlans(terms.officerId().toString());
        table.lockPlans(file.office());
    }

    private void setDate(
            UUID id,
            CaseView file,
            HearingTerms terms,
            String link,
            InterviewAct act,
            Heard heard,
            Officer officer,
            Instant now) {
        var needed = terms.interpreterNeeded();
        var date = new InterviewView.Date(
                UUID.randomUUID(),
                days.rules().at(terms.day(), terms.time()),
                terms.minutes(),
                terms.language(),
                needed,
                needed ? terms.interpreter().strip() : "",
                terms.officerId(),
                terms.officerName(),
                false,
                now);
        var place = new HearingPlace(
                terms.remote(),
                file.office(),
                terms.remote() ? "" : terms.room().strip(),
                terms.dialect().strip(),
                needed ? terms.gender() : "",
                needed ? terms.interpreterId() : Optional.empty(),
                new HearingPlace.Along(
                        link,
                        terms.representative().strip(),
                        terms.contact().strip(),
                        terms.guardian().strip()));
        table.addDate(id, date, place, officer);
        table.addEvent(id, act, "", "", officer, now);
        heard.accountId().ifPresent(account -> events.publishEvent(new HearingInvited(date.id(), id, account)));
    }

    private Set<Problem> problems(CaseView file, Heard heard, HearingTerms terms, Optional<UUID> moved) {
        var rules = days.rules();
        var found = EnumSet.noneOf(Problem.class);
        rules.problem(terms.day())
                .map(PlanHearing::problem)
                .filter(problem -> problem == Problem.PAST || !isDayOf(moved, terms.day()))
                .ifPresent(found::add);
        if (terms.minutes() < SHORTEST || terms.minutes() > LONGEST) {
            found.add(Problem.MINUTES);
        } else {
            found.addAll(busy(file, terms, moved));
        }
        if (!rules.languages().contains(terms.language())) {
            found.add(Problem.LANGUAGE);
        }
        if (!terms.remote() && terms.room().isBlank()) {
            found.add(Problem.ROOM);
        }
        if (terms.remote() && !rules.takes(terms.link())) {
            found.add(Problem.LINK);
        }
        if (heard.whom() == Whom.CHILD && terms.guardian().isBlank()) {
            found.add(Problem.GUARDIAN);
        }
        if (List.of(
                        terms.room(),
                        terms.dialect(),
                        terms.interpreter(),
                        terms.representative(),
                        terms.contact(),
                        terms.guardian())
                .stream()
                .anyMatch(text -> text.strip().length() > LONGEST_FIELD)) {
            found.add(Problem.LONG);
        }
        return found;
    }

    /** Whoever keeps the day and changes the room or the hour owes no new notice. */
    private boolean isDayOf(Optional<UUID> moved, LocalDate day) {
        return moved.flatMap(table::find)
                .map(hearing -> LocalDate.ofInstant(hearing.talk().date().at(), pack.zone()))
                .filter(day::equals)
                .isPresent();
    }

    private Set<Problem> busy(CaseView file, HearingTerms terms, Optional<UUID> moved) {
        var busy = EnumSet.noneOf(Problem.class);
        var at = days.rules().at(terms.day(), terms.time());
        var until = at.plus(Duration.ofMinutes(terms.minutes()));
        var officer = new HearingTable.Wanted(Optional.of(terms.officerId()), "", "");
        if (!table.taken(officer, at, until, moved).isEmpty() || interviews.isBusy(terms.officerId(), at, until)) {
            busy.add(Problem.OFFICER_BUSY);
        }
        if (!terms.remote()) {
            var room = new HearingTable.Wanted(Optional.empty(), file.office(), terms.room());
            if (!table.taken(room, at, until, moved).isEmpty()) {
                busy.add(Problem.ROOM_BUSY);
            }
        }
        return busy;
    }

    private static HearingTable.Wanted wanted(CaseView file, HearingTerms terms) {
        return new HearingTable.Wanted(
                Optional.of(terms.officerId()), file.office(), terms.remote() ? "" : terms.room());
    }

    private static Problem problem(InterviewTerms.Problem problem) {
        return Problem.valueOf(problem.name());
    }

    private static void requireNone(Set<Problem> problems) {
        if (problems.contains(Problem.OFFICER_BUSY) || problems.contains(Problem.ROOM_BUSY)) {
            // somebody was quicker since the page asked
            throw new ChangedMeanwhile();
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("not terms to plan on: " + problems);
        }
    }
}
