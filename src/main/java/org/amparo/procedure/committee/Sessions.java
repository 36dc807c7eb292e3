// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.procedure.SessionCases;
import org.amparo.procedure.committee.Body.Seat;
import org.amparo.procedure.committee.Session.Attendance;
import org.amparo.procedure.committee.Session.Because;
import org.amparo.procedure.committee.Session.Item;
import org.amparo.procedure.committee.Session.Recusal;
import org.amparo.procedure.committee.Session.Whole;
import org.amparo.registration.FilesLeft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions to read: whoever decides for the body sees them. */
@Service
public class Sessions {

    private static final UUID EVERY = new UUID(0, 0);

    private final CommitteeRules rules;
    private final SessionTable table;
    private final MemberTable members;
    private final VoteTable votes;
    private final SessionCases cases;
    private final FilesLeft left;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    Sessions(
            CommitteeRules rules,
            SessionTable table,
            MemberTable members,
            VoteTable votes,
            SessionCases cases,
            FilesLeft left,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.rules = rules;
        this.table = table;
        this.members = members;
        this.votes = votes;
        this.cases = cases;
        this.left = left;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** Whether any body of the country decides in session, and the officer has to do with it. */
    public boolean areFor(Officer officer) {
        return officer.may(Permission.DECIDE_CASE) && !rules.bodies().isEmpty();
    }

    public List<Body> bodies() {
        return rules.bodies();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }

    /** The newest first. */
    @Transactional
    public List<Session> list(Officer officer) {
        officer.require(Permission.DECIDE_CASE);
        log.read(officer, "session.list", new Subject("session", EVERY));
        return table.list(rules.bodies().stream().map(Body::key).collect(Collectors.toSet()));
    }

    @Transactional
    public Whole get(UUID id, Officer officer) {
        officer.require(Permission.DECIDE_CASE);
        var whole = whole(id, officer);
        log.read(officer, "session.read", new Subject("session", id));
        return whole;
    }

    /** How each seat voted on a case of the session, for whoever may read the claim. */
    @Transactional
    public List<Ballot> votes(Whole whole, Item item, Officer officer) {
        officer.require(Permission.DECIDE_CASE);
        officer.require(Permission.READ_CLAIM);
        log.read(officer, "case.read", new Subject("case", item.caseId()));
        return votes.votes(whole.session().id()).getOrDefault(item.id(), List.of());
    }

    /** Without a line in the log: for what is done in the session. Files that the officer left are not there. */
    Whole whole(UUID id, Officer officer) {
        Set<UUID> gone = left.leftBy(officer.id());
        return whole(
                id,
                officer,
                table.items(id, officer.offices()).stream()
                        .filter(item -> !gone.contains(item.applicationId()))
                        .toList());
    }

    /** With everything that was on the agenda, for the minutes. */
    Whole everything(UUID id, Officer officer) {
        return whole(
                id,
                officer,
                table.items(id, pack.offices().stream().map(Office::code).collect(Collectors.toSet())));
    }

    private Whole whole(UUID id, Officer officer, List<Item> items) {
        var session = table.find(id).orElseThrow(SessionNotFound::new);
        var attendance = votes.attendance(id);
        var day = LocalDate.ofInstant(session.startsAt(), pack.zone());
        return new Whole(
                session,
                items,
                attendance,
                members.on(session.body().key(), day),
                recused(session, items, attendance, officer),
                (int) session.body().seats().stream()
                        .filter(Seat::votes)
                        .filter(seat ->
                                attendance.stream().anyMatch(one -> one.seat().equals(seat.key()) && one.isThere()))
                        .count());
    }

    /** What somebody said of themselves, and what the program knows. */
    private Map<UUID, List<Recusal>> recused(
            Session session, List<Item> items, List<Attendance> attendance, Officer officer) {
        var said = votes.recusals(session.id());
        var recused = new HashMap<UUID, List<Recusal>>();
        for (var item : items) {
            var ofItem = new ArrayList<>(said.getOrDefault(item.id(), List.of()));
            var barred = facts(session.body(), item, officer)
                    .map(facts -> facts.barred().keySet())
                    .orElse(Set.of());
            for (var one : attendance) {
                var known = ofItem.stream().anyMatch(recusal -> recusal.seat().equals(one.seat()));
                if (!known && one.isThere()) {
                    one.officer()
                            .flatMap(who -> because(who, item, barred))
                            .ifPresent(because -> ofItem.add(new Recusal(one.seat(), because, "")));
                }
            }
            recused.put(item.id(), List.copyOf(ofItem));
        }
        return recused;
    }

    private Optional<Because> because(UUID who, Item item, Set<String> barred) {
        if (barred.contains("officer:" + who)) {
            return Optional.of(Because.FOUR_EYES);
        }
        return left.isLeft(item.applicationId(), who) ? Optional.of(Because.KNOWS) : Optional.empty();
    }

    /** Of a case that waits for this body; empty when it went on. */
    Optional<SessionCases.Facts> facts(Body body, Item item, Officer officer) {
        return body.decides().stream()
                .flatMap(one -> cases
                        .find(item.caseId(), one.step(), officer)
                        .filter(facts ->
                                facts.stage() == one.stage() && facts.way().equals(one.way()))
                        .stream())
                .findFirst();
    }

    /** What can be decided in a case, and what is proposed. */
    public Optional<SessionCases.Facts> facts(Whole whole, Item item, Officer officer) {
        return facts(whole.session().body(), item, officer);
    }
}
