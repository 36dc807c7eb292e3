// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.documents.StationRefused.Why;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The blanks of an office: every serial that ever came is in one state, and each change says who, when and why. Where the
 * country wants two, a box counts only once another officer counted it, and whatever is gone is seen by another.
 */
@Service
public class BlankStock {

    /** Longest explanation. */
    public static final int LONGEST_WHY = 300;

    private final StockStore stock;
    private final StocktakeStore counts;
    private final Printing printing;
    private final AccessLog log;
    private final Clock clock;

    BlankStock(StockStore stock, StocktakeStore counts, Printing printing, AccessLog log, Clock clock) {
        this.stock = stock;
        this.counts = counts;
        this.printing = printing;
        this.log = log;
        this.clock = clock;
    }

    /** Notes a box that came. Where one officer is enough its blanks are there at once. */
    @Transactional
    public UUID receive(String office, Serials serials, Officer officer) {
        require(office, officer);
        var id = UUID.randomUUID();
        if (stock.areKnown(serials, id)) {
            throw new StationRefused(Why.KNOWN_SERIALS);
        }
        var act = act(officer);
        stock.note(id, office, serials, act);
        log.wrote(officer, "stock.receive", new Subject("delivery", id));
        if (!printing.secondPerson()) {
            stock.add(stock.box(id, office).orElseThrow(), office, act);
        }
        return id;
    }

    /** The second officer counted the box, and its blanks are there. */
    @Transactional
    public void count(UUID box, String office, Officer officer) {
        require(office, officer);
        var noted = stock.box(box, office).orElseThrow(() -> new StationRefused(Why.CHANGED));
        if (printing.secondPerson() && noted.by().equals(officer.id())) {
            throw new StationRefused(Why.SAME_PERSON);
        }
        if (stock.areKnown(noted.serials(), box)) {
            throw new StationRefused(noted.countedBy().isPresent() ? Why.CHANGED : Why.KNOWN_SERIALS);
        }
        if (!stock.add(noted, office, act(officer))) {
            throw new StationRefused(Why.CHANGED);
        }
        log.wrote(officer, "stock.confirm", new Subject("delivery", box));
    }

    /** A box that was typed wrongly, or never came; one that was counted stays. */
    @Transactional
    public void drop(UUID box, String office, Officer officer) {
        require(office, officer);
        if (!stock.drop(box, office, act(officer))) {
            throw new StationRefused(Why.CHANGED);
        }
        log.wrote(officer, "stock.drop", new Subject("delivery", box));
    }

    /** A blank nobody printed on is spoiled, lost or given back; one put aside for a card is not ended here. */
    @Transactional
    public void end(String typed, String office, BlankState to, String why, Officer officer) {
        require(office, officer);
        if (!to.isGone() || why.isBlank() || why.length() > LONGEST_WHY) {
            throw new IllegalArgumentException("what the page should have refused");
        }
        var serial = Serials.tidy(typed);
        if (!stock.move(serial, office, BlankState.IN_STOCK, to, why.strip(), act(officer))) {
            throw new StationRefused(stock.state(serial, office).isEmpty() ? Why.NO_SUCH_BLANK : Why.WRONG_STATE);
        }
        log.wrote(officer, "stock.end", new Subject("blank", of(serial)));
    }

    /** Another officer saw it too. */
    @Transactional
    public void witness(String serial, String office, Officer officer) {
        requireEither(office, officer);
        if (!stock.witness(serial, office, act(officer))) {
            throw new StationRefused(Why.CHANGED);
        }
        log.wrote(officer, "stock.witness", new Subject("blank", of(serial)));
    }

    /** Keeps what was counted; one that differs from the ledger is kept with an explanation, and not without. */
    @Transactional
    public void keepCount(String office, int counted, String why, Officer officer) {
        require(office, officer);
        var id = UUID.randomUUID();
        if (!counts.keep(id, office, counted, why.strip(), act(officer))) {
            throw new StationRefused(Why.EXPLAIN);
        }
        log.wrote(officer, "stock.count", new Subject("stocktake", id));
    }

    /** Another officer counted the same. */
    @Transactional
    public void seeCount(UUID id, String office, Officer officer) {
        require(office, officer);
        if (!counts.see(id, office, act(officer))) {
            throw new StationRefused(Why.CHANGED);
        }
        log.wrote(officer, "stock.count-seen", new Subject("stocktake", id));
    }

    public Map<BlankState, Integer> counts(String office, Officer officer) {
        requireEither(office, officer);
        return stock.counts(office);
    }

    public List<BoxView> boxes(String office, Officer officer) {
        require(office, officer);
        return stock.boxes(office).stream()
                .map(box -> new BoxView(
                        box.id(),
                        box.serials(),
                        box.at(),
                        box.byName(),
                        box.countedBy(),
                        box.countedBy().isEmpty() && !box.by().equals(officer.id())))
                .toList();
    }

    public List<Stocktake> stocktakes(String office, Officer officer) {
        require(office, officer);
        return counts.list(office, printing.secondPerson(), officer);
    }

    public List<GoneBlank> gone(String office, int rows, int skip, Officer officer) {
        requireEither(office, officer);
        return stock.gone(office, rows, skip);
    }

    /** Every line of the ledger, oldest first. */
    @Transactional
    public List<StockLine> ledger(String office, Officer officer) {
        require(office, officer);
        log.wrote(officer, "stock.export", new Subject("office", of(office)));
        return stock.history(office);
    }

    public boolean needsTwo() {
        return printing.secondPerson();
    }

    private StockStore.Act act(Officer officer) {
        return new StockStore.Act(officer, clock.instant());
    }

    private static void require(String office, Officer officer) {
        officer.require(Permission.MANAGE_STOCK);
        if (!officer.offices().contains(office)) {
            throw new NotAllowed(Permission.MANAGE_STOCK);
        }
    }

    /** Whoever prints sees what is there, and witnesses. */
    private static void requireEither(String office, Officer officer) {
        if (!officer.may(Permission.PRINT_CARDS) && !officer.may(Permission.RELEASE_CARDS)) {
            officer.require(Permission.MANAGE_STOCK);
        }
        if (!officer.offices().contains(office)) {
            throw new NotAllowed(Permission.MANAGE_STOCK);
        }
    }

    /** The log names things by ids; what has a name of its own always gets the same one. */
    private static UUID of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
