// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.documents.BatchView.Outcome;
import org.amparo.documents.StationRefused.Why;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Printed cards until their holders have them. The scan makes a card valid: what was never printed, or went astray before,
 * opens no door.
 */
@Service
public class HandOutCards {

    private final CardStore cards;
    private final BatchStore batches;
    private final StockStore stock;
    private final StepStore steps;
    private final DocumentStore documents;
    private final RenewalStore renewals;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOutCards(
            CardStore cards,
            BatchStore batches,
            StockStore stock,
            StepStore steps,
            DocumentStore documents,
            RenewalStore renewals,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cards = cards;
        this.batches = batches;
        this.stock = stock;
        this.steps = steps;
        this.documents = documents;
        this.renewals = renewals;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** A card of the officer's offices. */
    @Transactional
    public Optional<CardView> find(UUID id, Officer officer) {
        officer.require(Permission.PRINT_CARDS);
        var card = cards.find(id, officer.offices());
        card.ifPresent(found -> log.read(officer, "card.read", new Subject("document", id)));
        return card.map(found -> {
            var content = documents.content(id);
            var name = Stream.of("given-names", "surnames")
                    .map(part -> content.getOrDefault(part, ""))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" "));
            return new CardView(found, name, steps.of(id));
        });
    }

    /** By the code as a reader or a person typed it, or the whole address it stands in. */
    @Transactional
    public UUID activate(String scanned, Officer officer) {
        officer.require(Permission.PRINT_CARDS);
        var id = Token.parse(code(scanned))
                .flatMap(token -> cards.byToken(token, officer.offices()))
                .orElseThrow(() -> new StationRefused(Why.NO_SUCH_CARD));
        var card = cards.lock(id, officer.offices()).orElseThrow(DocumentNotFound::new);
        var document = documents.lock(id, officer.offices()).orElseThrow(DocumentNotFound::new);
        if (document.state() != DocumentStore.State.ISSUED) {
            throw new StationRefused(Why.NO_LONGER_VALID);
        }
        var act = new StockStore.Act(officer, clock.instant());
        switch (card.state()) {
            case QUEUED -> throw new StationRefused(Why.NOT_PRINTED);
            case ACTIVE, HANDED_OVER -> throw new StationRefused(Why.ALREADY_ACTIVE);
            case BATCHED -> itWasPrinted(id, card, act);
            case PRINTED -> {
                // as it should be
            }
        }
        if (!renewals.takeEveryPlace(id, act.at())) {
            throw new StationRefused(Why.NO_LONGER_VALID);
        }
        cards.setInactive(id, false);
        cards.set(id, CardState.ACTIVE);
        steps.add(id, DocumentStep.What.ACTIVATED, "", act);
        log.wrote(officer, "card.activate", new Subject("document", id));
        events.publishEvent(new CardReady(id, document.holder(), document.type(), act.at()));
        return id;
    }

    /** Its holder stands at the desk and takes it; {@code note} says how that was seen, where something is to be said. */
    @Transactional
    public void handOver(UUID id, String note, Officer officer) {
        officer.require(Permission.PRINT_CARDS);
        var card = cards.lock(id, officer.offices()).orElseThrow(DocumentNotFound::new);
        if (card.state() != CardState.ACTIVE) {
            throw new StationRefused(card.state() == CardState.HANDED_OVER ? Why.CHANGED : Why.NOT_PRINTED);
        }
        cards.set(id, CardState.HANDED_OVER);
        var act = new StockStore.Act(officer, clock.instant());
        steps.add(id, DocumentStep.What.HANDED_OVER, note.strip(), act);
        log.wrote(officer, "card.hand-over", new Subject("document", id));
    }

    /**
     * A printed card that its holder does not have yet is no good: its blank is dead, it is not valid, and it waits to be
     * printed again.
     */
    @Transactional
    public void spoil(UUID id, String why, Officer officer) {
        officer.require(Permission.PRINT_CARDS);
        if (why.isBlank() || why.length() > BlankStock.LONGEST_WHY) {
            throw new StationRefused(Why.EXPLAIN);
        }
        var card = cards.lock(id, officer.offices()).orElseThrow(DocumentNotFound::new);
        if (card.state() != CardState.PRINTED && card.state() != CardState.ACTIVE) {
            throw new StationRefused(Why.WRONG_STATE);
        }
        var act = new StockStore.Act(officer, clock.instant());
        var serial = stock.of(id).orElseThrow();
        if (!stock.move(serial, card.office(), BlankState.PRINTED, BlankState.SPOILED, why.strip(), act)) {
            throw new StationRefused(Why.CHANGED);
        }
        cards.setInactive(id, true);
        cards.set(id, CardState.QUEUED);
        steps.add(id, DocumentStep.What.SPOILED, why.strip(), act);
        log.wrote(officer, "card.spoil", new Subject("document", id));
    }

    /** Whoever scans a card holds it: it was printed, though nobody noted so. Not before its file was handed out. */
    private void itWasPrinted(UUID id, CardStore.Locked card, StockStore.Act act) {
        var batch = batches.openOf(id)
                .flatMap(open -> batches.lock(open, act.officer().offices()))
                .filter(open -> open.state() == BatchView.State.PRINTING)
                .orElseThrow(() -> new StationRefused(Why.NOT_PRINTED));
        var serial = stock.of(id).orElseThrow();
        if (!batches.note(batch.id(), id, Outcome.PRINTED)
                || !stock.move(serial, card.office(), BlankState.RESERVED, BlankState.PRINTED, "", act)) {
            throw new StationRefused(Why.CHANGED);
        }
        batches.finishWhenDone(batch.id());
        steps.add(id, DocumentStep.What.PRINTED, "", act);
    }

    /** What stands behind the last stroke: readers type the whole address. */
    static String code(String scanned) {
        var tidy = scanned.strip();
        return tidy.substring(tidy.lastIndexOf('/') + 1);
    }
}
