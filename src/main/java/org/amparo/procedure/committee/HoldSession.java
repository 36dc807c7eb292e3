// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.procedure.SessionCases;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepInput;
import org.amparo.procedure.TakeStep;
import org.amparo.procedure.committee.Body.Seat;
import org.amparo.procedure.committee.Session.Attendance;
import org.amparo.procedure.committee.Session.Because;
import org.amparo.procedure.committee.Session.How;
import org.amparo.procedure.committee.Session.Item;
import org.amparo.procedure.committee.Session.ItemState;
import org.amparo.procedure.committee.Session.Recusal;
import org.amparo.procedure.committee.Session.State;
import org.amparo.procedure.committee.Session.Whole;
import org.amparo.procedure.committee.SessionRefused.Why;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what happens in a session: who is there, who takes no part, how they vote; and takes the step a vote came to.
 * Throws {@link SessionRefused}, and {@link ChangedMeanwhile} when the page was read before somebody else wrote; then nothing
 * changed.
 */
@Service
public class HoldSession {

    static final int LONGEST = 1_000;

    private final Sessions sessions;
    private final SessionTable table;
    private final VoteTable votes;
    private final Members members;
    private final TakeStep takeStep;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    HoldSession(
            Sessions sessions,
            SessionTable table,
            VoteTable votes,
            Members members,
            TakeStep takeStep,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.sessions = sessions;
        this.table = table;
        this.votes = votes;
        this.members = members;
        this.takeStep = takeStep;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** Opens the session the first time. When somebody comes or goes, what was voted and not adopted is voted anew. */
    @Transactional
    public void attend(UUID id, int version, Map<String, How> said, Officer officer) {
        var whole = held(id, Optional.of(version), officer);
        if (LocalDate.ofInstant(whole.session().startsAt(), pack.zone()).isAfter(sessions.today())) {
            throw new SessionRefused(Why.TOO_EARLY);
        }
        var now = new ArrayList<Attendance>();
        for (var seat : whole.session().body().seats()) {
            now.add(attendance(whole, seat, said.getOrDefault(seat.key(), How.ABSENT)));
        }
        if (!now.stream().allMatch(whole.attendance()::contains)) {
            now.forEach(one -> votes.attend(id, one));
            listed(whole).forEach(item -> votes.forget(item.id()));
        }
        table.state(id, State.OPEN);
        wrote(id, officer);
    }

    private Attendance attendance(Whole whole, Seat seat, How how) {
        if (how == How.ABSENT) {
            return new Attendance(seat.key(), how, Optional.empty(), "");
        }
        var member = whole.members().stream()
                .filter(one -> one.seat().equals(seat.key()) && one.substitute() == (how == How.SUBSTITUTE))
                .findFirst()
                .orElseThrow(() -> new SessionRefused(Why.ATTENDANCE));
        if (seat.votes() && member.officer().filter(members::mayVote).isEmpty()) {
            throw new SessionRefused(Why.GONE);
        }
        return new Attendance(seat.key(), how, member.officer(), member.name());
    }

    /** Somebody takes no part in a case. What was voted on it is voted anew. */
    @Transactional
    public void recuse(UUID id, int version, UUID item, String seat, String reason, Officer officer) {
        var whole = open(id, officer);
        requireSeen(whole, version);
        var found = listed(whole, item);
        if (whole.session().body().seat(seat).isEmpty()) {
            throw new SessionRefused(Why.SEAT);
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new SessionRefused(Why.REASON);
        }
        votes.forget(item);
        votes.unrecuse(item, seat);
        votes.recuse(item, new Recusal(seat, Because.OWN, reason.strip()), officer, clock.instant());
        wrote(id, found, officer);
    }

    /** Written down by mistake. Whom the program excludes stays excluded. */
    @Transactional
    public void takesPart(UUID id, int version, UUID item, String seat, Officer officer) {
        var whole = open(id, officer);
        requireSeen(whole, version);
        var found = listed(whole, item);
        votes.unrecuse(item, seat);
        votes.forget(item);
        wrote(id, found, officer);
    }

    /**
     * One vote on one case or on several with the same proposal; each has its own result, since in each others may take no
     * part.
     *
     * @param proposed a code of the list OUT
     * @param said of every seat that votes; where it takes no part in a case, it does not count there
     */
    @Transactional
    public void vote(UUID id, int version, List<UUID> chosen, String proposed, List<Ballot> said, Officer officer) {
        var whole = held(id, Optional.of(version), officer);
        requireOpen(whole);
        if (!whole.hasQuorum()) {
            throw new SessionRefused(Why.NO_QUORUM);
        }
        if (chosen.isEmpty()) {
            throw new SessionRefused(Why.CASE);
        }
        for (var one : chosen) {
            vote(whole, listed(whole, one), proposed, said, officer);
        }
        wrote(id, officer);
    }

    private void vote(Whole whole, Item item, String proposed, List<Ballot> said, Officer officer) {
        var facts = facts(whole, item, officer);
        if (!facts.choices().contains(proposed)) {
            throw new SessionRefused(Why.OUTCOME);
        }
        var cast = new ArrayList<Ballot>();
        for (var seat : voting(whole, item)) {
            var ballot = said.stream()
                    .filter(one -> one.seat().equals(seat.key()))
                    .findFirst()
                    .orElseThrow(() -> new SessionRefused(Why.VOTE));
            cast.add(checked(ballot, proposed, facts, whole.at(seat.key()).flatMap(Attendance::officer)));
        }
        votes.forget(item.id());
        whole.recused().getOrDefault(item.id(), List.of()).stream()
                .filter(one -> one.because() != Because.OWN)
                .forEach(one -> votes.recuse(item.id(), one, officer, clock.instant()));
        cast.forEach(ballot -> votes.vote(item.id(), ballot, officer, clock.instant()));
        var body = whole.session().body();
        var result = new Count(body)
                .of(cast.stream()
                        .map(ballot -> new Count.Cast(
                                body.seat(ballot.seat()).filter(Seat::chair).isPresent(),
                                ballot.vote(),
                                ballot.outcome()))
                        .toList());
        table.voted(item.id(), proposed, facts.version(), result);
        log.wrote(officer, "case.session", new Subject("case", item.caseId()));
    }

    private static Ballot checked(Ballot ballot, String proposed, SessionCases.Facts facts, Optional<UUID> officer) {
        if (ballot.dissent().length() > LONGEST) {
            throw new SessionRefused(Why.REASON);
        }
        var outcome = switch (ballot.vote()) {
            case FAVOUR -> proposed;
            case OTHER -> ballot.outcome();
            case AGAINST, ABSTAIN -> "";
        };
        if (ballot.vote() == Vote.OTHER
                && (outcome.equals(proposed) || !facts.choices().contains(outcome))) {
            throw new SessionRefused(Why.VOTE);
        }
        return new Ballot(
                ballot.seat(), officer, ballot.vote(), outcome, ballot.dissent().strip());
    }

    /** Seats whose vote counts in a case. */
    public static List<Seat> voting(Whole whole, Item item) {
        var recused = whole.recused().getOrDefault(item.id(), List.of());
        return whole.session().body().seats().stream()
                .filter(seat -> seat.votes()
                        && whole.at(seat.key()).filter(Attendance::isThere).isPresent()
                        && recused.stream().noneMatch(one -> one.seat().equals(seat.key())))
                .toList();
    }

    /**
     * Takes the step the vote came to. A second time it finds that it was taken, and does nothing.
     *
     * @param seen {@link Result#seen} of each case, as the officer saw it
     */
    @Transactional
    public void adopt(UUID id, List<UUID> chosen, Map<UUID, String> seen, Officer officer) {
        var whole = open(id, officer);
        var cast = votes.votes(id);
        for (var one : chosen) {
            var item = whole.item(one).orElseThrow(() -> new SessionRefused(Why.CASE));
            if (item.state() != ItemState.DECIDED) {
                if (!item.result().map(Result::seen).orElse("").equals(seen.getOrDefault(one, ""))) {
                    throw new ChangedMeanwhile();
                }
                adopt(whole, listed(whole, one), cast.getOrDefault(one, List.of()), officer);
            }
        }
        wrote(id, officer);
    }

    private void adopt(Whole whole, Item item, List<Ballot> cast, Officer officer) {
        var result = item.result().filter(Result::isAdopted).orElseThrow(() -> new SessionRefused(Why.RESULT));
        var facts = facts(whole, item, officer);
        var step = whole.session().body().decides().stream()
                .filter(one -> one.stage() == facts.stage() && one.way().equals(facts.way()))
                .findFirst()
                .orElseThrow(() -> new SessionRefused(Why.CASE))
                .step();
        var figures = result.figures();
        var note = pack.authorityWords()
                .text(
                        "work.session.note",
                        whole.session().number(),
                        figures.favour(),
                        figures.other(),
                        figures.against(),
                        figures.abstained());
        var voters = cast.stream()
                .flatMap(ballot -> ballot.officer().stream())
                .map(who -> "officer:" + who)
                .collect(Collectors.toSet());
        takeStep.takeInSession(
                item.caseId(),
                item.caseVersion(),
                step,
                new StepInput(sessions.today(), result.outcome(), note, ""),
                officer,
                voters);
        table.decided(item.id());
    }

    /** It waits for another session. */
    @Transactional
    public void adjourn(UUID id, int version, UUID item, Officer officer) {
        var whole = open(id, officer);
        if (whole.item(item).filter(one -> one.state() == ItemState.ADJOURNED).isPresent()) {
            return;
        }
        requireSeen(whole, version);
        var found = listed(whole, item);
        votes.forget(item);
        table.becomes(item, ItemState.ADJOURNED);
        wrote(id, found, officer);
    }

    /** Sends it back, so that somebody asks for more. */
    @Transactional
    public void askForMore(UUID id, int version, UUID item, String reason, Officer officer) {
        var whole = open(id, officer);
        if (whole.item(item).filter(one -> one.state() == ItemState.SENT_BACK).isPresent()) {
            return;
        }
        requireSeen(whole, version);
        var found = listed(whole, item);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new SessionRefused(Why.REASON);
        }
        var facts = facts(whole, found, officer);
        var note = pack.authorityWords()
                .text("work.session.note.more", whole.session().number(), reason.strip());
        votes.forget(item);
        takeStep.take(
                found.caseId(),
                facts.version(),
                Step.ASK_FOR_MORE,
                new StepInput(sessions.today(), "", note, ""),
                officer);
        table.sentBack(item);
        wrote(id, officer);
    }

    private SessionCases.Facts facts(Whole whole, Item item, Officer officer) {
        return sessions.facts(whole, item, officer).orElseThrow(() -> new SessionRefused(Why.CASE));
    }

    private static List<Item> listed(Whole whole) {
        return whole.items().stream()
                .filter(item -> item.state() == ItemState.LISTED)
                .toList();
    }

    private static Item listed(Whole whole, UUID item) {
        return whole.item(item)
                .filter(one -> one.state() == ItemState.LISTED)
                .orElseThrow(() -> new SessionRefused(Why.CASE));
    }

    private Whole open(UUID id, Officer officer) {
        var whole = held(id, Optional.empty(), officer);
        requireOpen(whole);
        return whole;
    }

    /** An older page must not undo a vote that its reader has not seen. */
    private static void requireSeen(Whole whole, int version) {
        if (whole.session().version() != version) {
            throw new ChangedMeanwhile();
        }
    }

    private static void requireOpen(Whole whole) {
        if (whole.session().state() != State.OPEN) {
            throw new SessionRefused(Why.STATE);
        }
    }

    private Whole held(UUID id, Optional<Integer> version, Officer officer) {
        officer.require(Permission.DECIDE_CASE);
        table.lock(id);
        var whole = sessions.whole(id, officer);
        if (version.filter(read -> read != whole.session().version()).isPresent()) {
            throw new ChangedMeanwhile();
        }
        if (whole.session().state() != State.PLANNED && whole.session().state() != State.OPEN) {
            throw new SessionRefused(Why.STATE);
        }
        return whole;
    }

    private void wrote(UUID id, Item item, Officer officer) {
        log.wrote(officer, "case.session", new Subject("case", item.caseId()));
        wrote(id, officer);
    }

    private void wrote(UUID id, Officer officer) {
        table.touch(id);
        log.wrote(officer, "session.hold", new Subject("session", id));
    }
}
