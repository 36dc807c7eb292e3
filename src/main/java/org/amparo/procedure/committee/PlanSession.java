// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.procedure.CaseMoved;
import org.amparo.procedure.committee.Session.ItemState;
import org.amparo.procedure.committee.Session.State;
import org.amparo.procedure.committee.SessionRefused.Why;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls a body together, and says what it will talk about. Throws {@link SessionRefused}, and then nothing changed. */
@Service
public class PlanSession {

    private static final int LONGEST = 200;
    private static final Duration EARLIEST = Duration.ofDays(31);
    private static final Duration LATEST = Duration.ofDays(366);

    private final CommitteeRules rules;
    private final SessionTable table;
    private final MemberTable members;
    private final Waiting waiting;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    PlanSession(
            CommitteeRules rules,
            SessionTable table,
            MemberTable members,
            Waiting waiting,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.rules = rules;
        this.table = table;
        this.members = members;
        this.waiting = waiting;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** A session of days ago can still be written down. */
    @Transactional
    public UUID plan(String body, Optional<Instant> startsAt, String place, Officer officer) {
        officer.require(Permission.DECIDE_CASE);
        var found = rules.find(body).orElseThrow(() -> new SessionRefused(Why.SEAT));
        var now = clock.instant();
        var at = startsAt.filter(when -> when.isAfter(now.minus(EARLIEST)) && when.isBefore(now.plus(LATEST)))
                .orElseThrow(() -> new SessionRefused(Why.TIME));
        if (place.isBlank() || place.length() > LONGEST) {
            throw new SessionRefused(Why.PLACE);
        }
        members.alone(found.key());
        var id = UUID.randomUUID();
        table.plan(id, found, at.atZone(pack.zone()).getYear(), at, place.strip(), officer, now);
        log.wrote(officer, "session.plan", new Subject("session", id));
        return id;
    }

    /** What it was to talk about waits again. */
    @Transactional
    public void cancel(UUID id, Officer officer) {
        var session = unfinished(id, officer);
        if (session.state() != State.PLANNED) {
            throw new SessionRefused(Why.STATE);
        }
        table.items(id, officer.offices()).forEach(item -> table.becomes(item.id(), ItemState.ADJOURNED));
        table.state(id, State.CANCELLED);
        wrote(id, officer);
    }

    /** The most urgent first, and of these the longest waiting; {@link Waiting#MOST} at most. */
    @Transactional(readOnly = true)
    public List<WaitingCase> waiting(Session session, Officer officer) {
        officer.require(Permission.DECIDE_CASE);
        return waiting.list(session.body(), officer);
    }

    /** Puts cases that wait on the agenda, in their order; what another session took meanwhile stays there. */
    @Transactional
    public void add(UUID id, List<UUID> chosen, Officer officer) {
        var session = unfinished(id, officer);
        var known = waiting.list(session.body(), officer).stream()
                .map(WaitingCase::id)
                .filter(chosen::contains)
                .toList();
        var added = known.stream().filter(one -> table.add(id, one)).toList();
        log.wroteAll(
                officer,
                "case.session",
                added.stream().map(one -> new Subject("case", one)).toList());
        wrote(id, officer);
    }

    /** All that wait, as far as one look shows. */
    @Transactional
    public void addAll(UUID id, Officer officer) {
        var session = unfinished(id, officer);
        add(
                id,
                waiting.list(session.body(), officer).stream()
                        .map(WaitingCase::id)
                        .toList(),
                officer);
    }

    @Transactional
    public void remove(UUID id, UUID item, Officer officer) {
        unfinished(id, officer);
        if (inScope(id, item, officer) && table.becomes(item, ItemState.LEFT)) {
            wrote(id, officer);
        }
    }

    /** @param up towards the beginning; at an end nothing moves */
    @Transactional
    public void move(UUID id, UUID item, boolean up, Officer officer) {
        unfinished(id, officer);
        var items = table.items(id, officer.offices()).stream()
                .map(Session.Item::id)
                .collect(Collectors.toList());
        var from = items.indexOf(item);
        var to = from + (up ? -1 : 1);
        if (from < 0 || to < 0 || to >= items.size()) {
            return;
        }
        items.add(to, items.remove(from));
        for (var place = 0; place < items.size(); place++) {
            table.move(items.get(place), place + 1);
        }
        wrote(id, officer);
    }

    /** A case that went on in another way is talked about no more. */
    @EventListener
    void moved(CaseMoved moved) {
        var waitsStill = rules.bodies().stream()
                .flatMap(body -> body.decides().stream())
                .anyMatch(one -> one.stage() == moved.to());
        if (!waitsStill) {
            table.left(moved.caseId());
        }
    }

    private boolean inScope(UUID id, UUID item, Officer officer) {
        return table.items(id, officer.offices()).stream()
                .anyMatch(one -> one.id().equals(item));
    }

    private Session unfinished(UUID id, Officer officer) {
        officer.require(Permission.DECIDE_CASE);
        table.lock(id);
        var session = table.find(id).orElseThrow(SessionNotFound::new);
        if (session.state() != State.PLANNED && session.state() != State.OPEN) {
            throw new SessionRefused(Why.STATE);
        }
        return session;
    }

    private void wrote(UUID id, Officer officer) {
        table.touch(id);
        log.wrote(officer, "session.agenda", new Subject("session", id));
    }
}
