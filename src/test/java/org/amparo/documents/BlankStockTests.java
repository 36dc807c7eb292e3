// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.amparo.documents.PrintRoom.OFFICE;
import static org.amparo.documents.PrintRoom.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.documents.StationRefused.Why;
import org.amparo.testing.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The ledger of blanks in a real database. */
class BlankStockTests {

    @AutoClose
    private final PrintRoom room = new PrintRoom(TestDatabase.migrated(), true);

    private final BlankStock stock = room.stock();

    private static Serials box(String first, String last) {
        return Serials.between(first, last).orElseThrow();
    }

    static void refused(Why why, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        StationRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private int inStock() {
        return stock.counts(OFFICE, officer("x")).getOrDefault(BlankState.IN_STOCK, 0);
    }

    @Test
    void aBoxIsThereOnceAnotherOfficerCountedIt() {
        var ana = officer("Ana");
        var id = room.in(() -> stock.receive(OFFICE, box("PE-001", "PE-050"), ana));
        assertThat(inStock()).isZero();
        refused(Why.SAME_PERSON, () -> room.run(() -> stock.count(id, OFFICE, ana)));

        room.run(() -> stock.count(id, OFFICE, officer("Berta")));

        assertThat(inStock()).isEqualTo(50);
        refused(Why.CHANGED, () -> room.run(() -> stock.count(id, OFFICE, officer("Carla"))));
        assertThat(stock.boxes(OFFICE, ana)).singleElement().satisfies(there -> {
            assertThat(there.byName()).isEqualTo("Ana");
            assertThat(there.countedBy()).contains("Berta");
        });
        assertThat(stock.ledger(OFFICE, ana)).hasSize(50);
    }

    @Test
    void whereOneOfficerIsEnoughABoxIsThereAtOnce() {
        var small = new PrintRoom(TestDatabase.migrated(), false);
        small.run(() -> small.stock().receive(OFFICE, box("1", "3"), officer("Ana")));
        assertThat(small.stock().counts(OFFICE, officer("x"))).containsEntry(BlankState.IN_STOCK, 3);
    }

    @Test
    void noSerialComesTwice() {
        room.fill("PE-001", "PE-050");
        refused(
                Why.KNOWN_SERIALS,
                () -> room.run(() -> stock.receive(OFFICE, box("PE-050", "PE-060"), officer("Ana"))));
        assertThat(inStock()).isEqualTo(50);
    }

    @Test
    void aBoxTypedWronglyIsDroppedAndItsSerialsAreFree() {
        var id = room.in(() -> stock.receive(OFFICE, box("PE-001", "PE-050"), officer("Ana")));
        refused(
                Why.KNOWN_SERIALS,
                () -> room.run(() -> stock.receive(OFFICE, box("PE-050", "PE-060"), officer("Ana"))));
        room.run(() -> stock.drop(id, OFFICE, officer("Ana")));
        room.fill("PE-050", "PE-060");
        assertThat(inStock()).isEqualTo(11);
        refused(Why.CHANGED, () -> room.run(() -> stock.count(id, OFFICE, officer("Berta"))));
    }

    @Test
    void whatIsGoneIsSeenByAnotherAndNeverComesBack() {
        room.fill("PE-001", "PE-003");
        var ana = officer("Ana");
        room.run(() -> stock.end("pe-002 ", OFFICE, BlankState.SPOILED, "Se dobló", ana));
        assertThat(inStock()).isEqualTo(2);
        refused(Why.CHANGED, () -> room.run(() -> stock.witness("PE-002", OFFICE, ana)));
        assertThat(stock.gone(OFFICE, 10, 0, ana)).singleElement().satisfies(gone -> {
            assertThat(gone.why()).isEqualTo("Se dobló");
            assertThat(gone.seenBy()).isEmpty();
        });

        room.run(() -> stock.witness("PE-002", OFFICE, officer("Berta")));

        assertThat(stock.gone(OFFICE, 10, 0, ana).getFirst().seenBy()).contains("Berta");
        refused(Why.WRONG_STATE, () -> room.run(() -> stock.end("PE-002", OFFICE, BlankState.LOST, "Otra vez", ana)));
        refused(Why.NO_SUCH_BLANK, () -> room.run(() -> stock.end("PE-009", OFFICE, BlankState.LOST, "No está", ana)));
        for (var forbidden : List.of(
                "delete from documents.blank where serial = 'PE-001'",
                "update documents.blank set state = 'IN_STOCK' where serial = 'PE-002'",
                "update documents.blank_move set why = ''")) {
            assertThatThrownBy(() -> room.jdbc.sql(forbidden).update())
                    .as(forbidden)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void aCountThatDiffersNeedsAReasonAndASecondLook() {
        room.fill("PE-001", "PE-010");
        var ana = officer("Ana");
        refused(Why.EXPLAIN, () -> room.run(() -> stock.keepCount(OFFICE, 9, " ", ana)));
        assertThat(stock.stocktakes(OFFICE, ana)).isEmpty();

        room.run(() -> stock.keepCount(OFFICE, 9, "Falta el PE-004", ana));
        var kept = stock.stocktakes(OFFICE, officer("Berta")).getFirst();
        assertThat(kept.difference()).isEqualTo(-1);
        assertThat(kept.maySee()).isTrue();
        refused(Why.CHANGED, () -> room.run(() -> stock.seeCount(kept.id(), OFFICE, ana)));
        room.run(() -> stock.seeCount(kept.id(), OFFICE, officer("Berta")));
        assertThat(stock.stocktakes(OFFICE, ana).getFirst().seenBy()).contains("Berta");
        assertThat(inStock()).as("the ledger says what is known of each blank").isEqualTo(10);
    }

    @Test
    void nobodyReachesAnOtherOfficesDrawerOrOneTheyMayNotOpen() {
        assertThatThrownBy(() -> stock.counts("TAC", officer("Ana"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> stock.receive(OFFICE, box("1", "2"), officer("Ana", Permission.PRINT_CARDS)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> stock.seeCount(UUID.randomUUID(), OFFICE, officer("Ana", Permission.RELEASE_CARDS)))
                .isInstanceOf(NotAllowed.class);
    }
}
