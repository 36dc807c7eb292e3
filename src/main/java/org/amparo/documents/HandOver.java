// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.documents.HandOverRefused.Why;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cards that another authority's system makes: ordered when a case is registered, handed over in batches as a file, noted
 * again when they are made and when the person has them.
 */
@Service
public class HandOver {

    private static final int MOST = 500;
    private static final int LONGEST = 500;

    private final ElsewhereKinds kinds;
    private final ElsewhereStore orders;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOver(
            ElsewhereKinds kinds, ElsewhereStore orders, AccessLog log, ApplicationEventPublisher events, Clock clock) {
        this.kinds = kinds;
        this.orders = orders;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** One in the file for the other system. */
    public record Line(ElsewhereOrder order, Map<String, String> fields) {
        @Override
        public String toString() {
            return "Line";
        }
    }

    /** What this country has made elsewhere; empty in most. */
    public List<ElsewhereKind> kinds() {
        return List.copyOf(kinds.kinds().values());
    }

    /** Part of the caller's transaction. Ordering again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(
            ElsewhereKind kind, UUID holder, String fileNumber, String office, Map<String, String> fields, Actor who) {
        var id = UUID.randomUUID();
        var said = new HashMap<>(fields);
        said.keySet().retainAll(kind.fields());
        if (orders.add(id, kind, holder, fileNumber, office, said, clock.instant())) {
            log.wrote(who, "document.elsewhere", new Subject("elsewhere", id));
        }
    }

    @Transactional(readOnly = true)
    public Map<ElsewhereState, Integer> counts(Officer officer) {
        officer.require(Permission.HAND_OVER_CARDS);
        return orders.counts(officer.offices());
    }

    /** @param sought a file number as typed, or empty for all */
    @Transactional(readOnly = true)
    public List<ElsewhereOrder> list(ElsewhereState state, String sought, int limit, int offset, Officer officer) {
        officer.require(Permission.HAND_OVER_CARDS);
        return orders.list(
                state,
                sought.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT),
                limit,
                offset,
                officer.offices());
    }

    @Transactional(readOnly = true)
    public Optional<ElsewhereOrder> find(UUID id, Officer officer) {
        officer.require(Permission.HAND_OVER_CARDS);
        return orders.find(id, officer.offices());
    }

    /** What a person may know of the own. */
    @Transactional(readOnly = true)
    public List<ElsewhereOrder> listFor(UUID holder) {
        return kinds.kinds().isEmpty() ? List.of() : orders.ofHolder(holder);
    }

    /** Puts those chosen that still wait into one batch; its number. Throws {@link HandOverRefused}. */
    @Transactional
    public long handOver(List<UUID> ids, Officer officer) {
        officer.require(Permission.HAND_OVER_CARDS);
        var chosen = ids.stream()
                .distinct()
                .limit(MOST)
                .flatMap(id -> orders.find(id, officer.offices()).stream())
                .filter(order -> order.state() == ElsewhereState.ORDERED)
                .toList();
        if (chosen.isEmpty()) {
            throw new HandOverRefused(Why.NOTHING);
        }
        // another kind goes to another authority: it waits for a batch of its own
        var kind = chosen.getFirst().kind();
        var at = clock.instant();
        var batch = orders.batch(kind.key(), officer.id(), officer.name(), at);
        for (var order : chosen.stream().filter(one -> one.kind().equals(kind)).toList()) {
            move(order, ElsewhereState.HANDED_OVER, Optional.of(batch), Optional.empty(), "", officer);
        }
        return batch;
    }

    /** What a batch says of each person; looking at it again is logged again. */
    @Transactional
    public List<Line> file(long batch, Officer officer) {
        officer.require(Permission.HAND_OVER_CARDS);
        var found = orders.ofBatch(batch, officer.offices());
        found.forEach(order -> log.read(officer, "document.elsewhere-file", new Subject("elsewhere", order.id())));
        return found.stream()
                .map(order -> new Line(order, orders.fields(order.id())))
                .toList();
    }

    /** The other authority made it, under this number. Throws {@link HandOverRefused}. */
    @Transactional
    public void made(UUID id, String number, Officer officer) {
        var order = require(id, officer);
        var typed = number.strip().toUpperCase(Locale.ROOT);
        if (!order.kind().number().matcher(typed).matches()) {
            throw new HandOverRefused(Why.NUMBER);
        }
        if (orders.isTaken(order.kind().key(), typed, id)) {
            throw new HandOverRefused(Why.TAKEN);
        }
        move(order, ElsewhereState.MADE, Optional.empty(), Optional.of(typed), "", officer);
        events.publishEvent(new CardMadeElsewhere(id, order.holder(), clock.instant()));
    }

    @Transactional
    public void given(UUID id, Officer officer) {
        move(require(id, officer), ElsewhereState.GIVEN, Optional.empty(), Optional.empty(), "", officer);
    }

    /** It is not made, or not given: somebody does not want it any more, or their case ended. */
    @Transactional
    public void cancel(UUID id, String why, Officer officer) {
        if (why.isBlank() || why.length() > LONGEST) {
            throw new HandOverRefused(Why.REASON);
        }
        move(require(id, officer), ElsewhereState.CANCELLED, Optional.empty(), Optional.empty(), why.strip(), officer);
    }

    /** What the other authority has not made yet is not wanted any more; what it has made, it ends by its own hand. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID holder, String fileNumber, String why, Officer officer) {
        for (var order : listFor(holder)) {
            if (order.fileNumber().equals(fileNumber) && order.next().contains(ElsewhereState.CANCELLED)) {
                move(order, ElsewhereState.CANCELLED, Optional.empty(), Optional.empty(), why, officer);
            }
        }
    }

    private ElsewhereOrder require(UUID id, Officer officer) {
        officer.require(Permission.HAND_OVER_CARDS);
        return orders.find(id, officer.offices()).orElseThrow(DocumentNotFound::new);
    }

    /** Its cards follow a case to another office. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveTo(String fileNumber, String office) {
        orders.moveTo(fileNumber, office);
    }

    private void move(
            ElsewhereOrder order,
            ElsewhereState state,
            Optional<Long> batch,
            Optional<String> number,
            String why,
            Officer officer) {
        if (!order.next().contains(state) || !orders.advance(order.id(), order.state(), state, batch, number)) {
            throw new HandOverRefused(Why.MOVED);
        }
        orders.note(order.id(), state, officer.name(), why, clock.instant());
        log.wrote(officer, "document.elsewhere-step", new Subject("elsewhere", order.id()));
    }
}
