// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.documents.BatchView.Outcome;
import org.amparo.documents.StationRefused.Why;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An office's cards, from the queue through the printer. The file of a batch is handed out once; from then on every blank
 * stays put aside until somebody says what became of it, so that nothing is lost when a station dies in between.
 */
@Service
public class PrintStation {

    /** Cards of one batch: five sheets, or what a card printer's hopper takes without being refilled. */
    public static final int BATCH = 50;

    private final CardStore cards;
    private final BatchStore batches;
    private final StockStore stock;
    private final StepStore steps;
    private final DocumentStore documents;
    private final Printing printing;
    private final AccessLog log;
    private final Clock clock;

    PrintStation(
            CardStore cards,
            BatchStore batches,
            StockStore stock,
            StepStore steps,
            DocumentStore documents,
            Printing printing,
            AccessLog log,
            Clock clock) {
        this.cards = cards;
        this.batches = batches;
        this.stock = stock;
        this.steps = steps;
        this.documents = documents;
        this.printing = printing;
        this.log = log;
        this.clock = clock;
    }

    /** Whether this country prints cards at its offices. */
    public boolean isUsed() {
        return printing.isUsed();
    }

    /** Whether an officer has anything to do with it. */
    public boolean isFor(Officer officer) {
        return officer.may(Permission.PRINT_CARDS)
                || officer.may(Permission.RELEASE_CARDS)
                || officer.may(Permission.MANAGE_STOCK);
    }

    public boolean needsTwo() {
        return printing.secondPerson();
    }

    public List<CardLine> cards(String office, CardState state, int rows, int skip, Officer officer) {
        require(office, officer);
        return cards.list(office, state, rows, skip);
    }

    public int count(String office, CardState state, Officer officer) {
        require(office, officer);
        return cards.count(office, state);
    }

    public List<BatchView> batches(String office, int rows, Officer officer) {
        require(office, officer);
        return batches.list(office, rows);
    }

    public Optional<BatchView> batch(UUID id, Officer officer) {
        requireEither(officer);
        return batches.find(id, officer.offices());
    }

    /** Puts cards together, each with the next blank. Where one officer is enough it is released at once. */
    @Transactional
    public UUID prepare(String office, List<UUID> chosen, Officer officer) {
        officer.require(Permission.PRINT_CARDS);
        require(office, officer);
        var wanted = new LinkedHashSet<>(chosen);
        if (wanted.isEmpty() || wanted.size() > BATCH) {
            throw new StationRefused(Why.NUMBER);
        }
        if (cards.lockQueued(wanted, office).size() < wanted.size()) {
            throw new StationRefused(Why.CHANGED);
        }
        var act = act(officer);
        var id = UUID.randomUUID();
        batches.add(id, office, act);
        for (var card : wanted) {
            var serial = stock.reserve(office, card, act).orElseThrow(() -> new StationRefused(Why.TOO_FEW_BLANKS));
            batches.add(id, card, serial);
            cards.set(card, CardState.BATCHED);
        }
        log.wrote(officer, "batch.prepare", new Subject("batch", id));
        if (!printing.secondPerson()) {
            batches.release(id, act);
        }
        return id;
    }

    /** Another officer than who put it together lets it be printed. */
    @Transactional
    public void release(UUID id, Officer officer) {
        officer.require(Permission.RELEASE_CARDS);
        var batch = lock(id, officer);
        if (printing.secondPerson() && batch.prepared().by().equals(officer.id())) {
            throw new StationRefused(Why.SAME_PERSON);
        }
        if (!batches.release(id, act(officer))) {
            throw new StationRefused(Why.CHANGED);
        }
        log.wrote(officer, "batch.release", new Subject("batch", id));
    }

    /** Takes it apart again; its cards wait, its blanks are there. Not once its file was handed out. */
    @Transactional
    public void withdraw(UUID id, Officer officer) {
        requireEither(officer);
        var batch = lock(id, officer);
        if (!batches.withdraw(id)) {
            throw new StationRefused(Why.CHANGED);
        }
        for (var item : batch.items()) {
            putBack(batch, item, "", act(officer));
        }
        log.wrote(officer, "batch.withdraw", new Subject("batch", id));
    }

    /** The cards to print, once; those whose document no longer holds are put back. */
    @Transactional
    public byte[] print(UUID id, CardSheets.Form form, Officer officer) {
        officer.require(Permission.PRINT_CARDS);
        var batch = lock(id, officer);
        var act = act(officer);
        if (!batches.print(id, act)) {
            throw new StationRefused(Why.CHANGED);
        }
        var files = new ArrayList<byte[]>();
        for (var item : batch.items()) {
            if (item.holds()) {
                files.add(documents.file(item.card(), officer.offices()).orElseThrow(DocumentNotFound::new));
                log.wrote(officer, "card.print", new Subject("document", item.card()));
            } else {
                putBack(batch, item, "", act);
            }
        }
        batches.finishWhenDone(id);
        if (files.isEmpty()) {
            throw new StationRefused(Why.NO_LONGER_VALID);
        }
        return CardSheets.of(files, form);
    }

    /** What came out of the printer, card by card; whatever is not said stays open. */
    @Transactional
    public void note(UUID id, Map<UUID, Outcome> outcomes, String why, Officer officer) {
        officer.require(Permission.PRINT_CARDS);
        var batch = lock(id, officer);
        if (batch.state() != BatchView.State.PRINTING) {
            throw new StationRefused(Why.CHANGED);
        }
        var act = act(officer);
        for (var item : batch.items()) {
            var outcome = outcomes.get(item.card());
            if (outcome == null || item.outcome().isPresent()) {
                continue;
            }
            switch (outcome) {
                case PRINTED -> printed(batch, item, act);
                case SPOILED -> spoiled(batch, item, why, act);
                case NOT_PRINTED -> putBack(batch, item, why, act);
            }
        }
        batches.finishWhenDone(id);
        log.wrote(officer, "batch.note", new Subject("batch", id));
    }

    private void printed(BatchView batch, BatchView.Item item, StockStore.Act act) {
        move(batch, item, BlankState.PRINTED, "", act);
        batches.note(batch.id(), item.card(), Outcome.PRINTED);
        cards.set(item.card(), CardState.PRINTED);
        steps.add(item.card(), DocumentStep.What.PRINTED, "", act);
    }

    private void spoiled(BatchView batch, BatchView.Item item, String why, StockStore.Act act) {
        if (why.isBlank()) {
            throw new StationRefused(Why.EXPLAIN);
        }
        move(batch, item, BlankState.SPOILED, why.strip(), act);
        batches.note(batch.id(), item.card(), Outcome.SPOILED);
        cards.set(item.card(), CardState.QUEUED);
        steps.add(item.card(), DocumentStep.What.SPOILED, why.strip(), act);
        log.wrote(act.officer(), "card.spoil", new Subject("document", item.card()));
    }

    private void putBack(BatchView batch, BatchView.Item item, String why, StockStore.Act act) {
        move(batch, item, BlankState.IN_STOCK, why.strip(), act);
        batches.note(batch.id(), item.card(), Outcome.NOT_PRINTED);
        cards.set(item.card(), CardState.QUEUED);
    }

    private void move(BatchView batch, BatchView.Item item, BlankState to, String why, StockStore.Act act) {
        if (!stock.move(item.serial(), batch.office(), BlankState.RESERVED, to, why, act)) {
            throw new StationRefused(Why.CHANGED);
        }
    }

    private BatchView lock(UUID id, Officer officer) {
        return batches.lock(id, officer.offices()).orElseThrow(DocumentNotFound::new);
    }

    private StockStore.Act act(Officer officer) {
        return new StockStore.Act(officer, clock.instant());
    }

    private static void require(String office, Officer officer) {
        requireEither(officer);
        if (!officer.offices().contains(office)) {
            throw new NotAllowed(Permission.PRINT_CARDS);
        }
    }

    private static void requireEither(Officer officer) {
        if (!officer.may(Permission.RELEASE_CARDS)) {
            officer.require(Permission.PRINT_CARDS);
        }
    }
}
