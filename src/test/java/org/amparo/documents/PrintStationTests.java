// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.amparo.documents.BlankStockTests.refused;
import static org.amparo.documents.PrintRoom.OFFICE;
import static org.amparo.documents.PrintRoom.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.documents.BatchView.Outcome;
import org.amparo.documents.StationRefused.Why;
import org.amparo.testing.Qr;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Cards from the queue to their holders, in a real database. */
class PrintStationTests {

    @AutoClose
    private final PrintRoom room = new PrintRoom(TestDatabase.migrated(), true);

    private final PrintStation station = room.station();
    private final HandOutCards handOut = room.handOut();

    private UUID released(List<UUID> cards) {
        var batch = room.in(() -> station.prepare(OFFICE, cards, officer("Ana")));
        room.run(() -> station.release(batch, officer("Berta")));
        return batch;
    }

    private UUID printed(UUID card) {
        var batch = released(List.of(card));
        room.in(() -> station.print(batch, CardSheets.Form.CARDS, officer("Ana")));
        room.run(() -> station.note(batch, Map.of(card, Outcome.PRINTED), "", officer("Ana")));
        return batch;
    }

    private Map<BlankState, Integer> blanks() {
        return room.stock().counts(OFFICE, officer("x"));
    }

    private CardState state(UUID card) {
        return room.cards.find(card, Set.of(OFFICE)).orElseThrow().state();
    }

    /** What a reader types that scans the front. */
    private String code(UUID card) {
        try {
            return Qr.readFirst(room.documents.file(card, Set.of(OFFICE)).orElseThrow());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private CheckStatus check(String code) {
        return room.checks().check(HandOutCards.code(code)).status();
    }

    @Test
    void aCardIsValidFromTheScanAfterThePrintOn() throws Exception {
        room.fill("PE-001", "PE-003");
        var card = room.produced(1).getFirst();
        var code = code(card);
        assertThat(check(code)).isEqualTo(CheckStatus.INVALID);
        assertThat(room.events).as("nobody is told of a card that is not there").isEmpty();
        refused(Why.NOT_PRINTED, () -> room.run(() -> handOut.activate(code, officer("Ana"))));

        printed(card);
        assertThat(check(code)).isEqualTo(CheckStatus.INVALID);
        room.run(() -> handOut.activate(code.toLowerCase(Locale.ROOT) + "\n", officer("Ana")));

        assertThat(check(code)).isEqualTo(CheckStatus.VALID);
        assertThat(room.events).singleElement().isInstanceOf(CardReady.class);
        refused(Why.ALREADY_ACTIVE, () -> room.run(() -> handOut.activate(code, officer("Ana"))));
        room.run(() -> handOut.handOver(card, "", officer("Carla")));
        assertThat(state(card)).isEqualTo(CardState.HANDED_OVER);
        assertThat(room.in(() -> handOut.find(card, officer("Ana")))
                        .orElseThrow()
                        .steps())
                .extracting(DocumentStep::what)
                .containsExactly(DocumentStep.What.PRINTED, DocumentStep.What.ACTIVATED, DocumentStep.What.HANDED_OVER);
        assertThat(room.acts)
                .contains("batch.prepare", "batch.release", "card.print", "card.activate", "card.hand-over");
    }

    @Test
    void theStatusListSaysInvalidUntilTheScanAndTwoWhileSuspended() throws Exception {
        room.fill("PE-001", "PE-003");
        var card = room.produced(1).getFirst();
        var places = new StatusPlaces(room.jdbc);
        var place = places.place(card);
        assertThat(bits(places, place)).isEqualTo(StatusBits.INVALID);
        printed(card);
        room.run(() -> handOut.activate(code(card), officer("Ana")));
        assertThat(bits(places, place)).isEqualTo(StatusBits.VALID);
        room.run(() -> room.suspend().suspend(card, "Se comprueba una denuncia", officer("Ana")));
        assertThat(bits(places, place)).isEqualTo(StatusBits.SUSPENDED);
        assertThat(check(code(card))).isEqualTo(CheckStatus.SUSPENDED);
        assertThat(room.checks().face(HandOutCards.code(code(card)))).isEmpty();
        room.run(() -> room.suspend().lift(card, "Se aclaró", officer("Ana")));
        assertThat(bits(places, place)).isEqualTo(StatusBits.VALID);
        assertThat(room.events).hasSize(3);
    }

    private static int bits(StatusPlaces places, StatusPlace place) {
        var today = java.time.LocalDate.ofInstant(Workshop.NOW, SmallPack.ZONE);
        var bytes = places.bits(place.list(), today).bytes();
        return bytes[place.index() / 4] >> place.index() % 4 * 2 & 0b11;
    }

    @Test
    void whoPutABatchTogetherDoesNotReleaseIt() {
        room.fill("PE-001", "PE-003");
        var ana = officer("Ana");
        var batch = room.in(() -> station.prepare(OFFICE, room.produced(2), ana));
        refused(Why.SAME_PERSON, () -> room.run(() -> station.release(batch, ana)));
        refused(Why.CHANGED, () -> room.in(() -> station.print(batch, CardSheets.Form.CARDS, ana)));
        assertThatThrownBy(() -> station.release(batch, officer("Dora", Permission.PRINT_CARDS)))
                .isInstanceOf(NotAllowed.class);
        room.run(() -> station.release(batch, officer("Berta")));
        assertThat(room.in(() -> station.print(batch, CardSheets.Form.CARDS, ana)))
                .isNotEmpty();
    }

    @Test
    void whereOneIsEnoughABatchIsReleasedAtOnce() {
        var small = new PrintRoom(TestDatabase.migrated(), false);
        small.fill("1", "3");
        var card = small.produced(1);
        var batch = small.in(() -> small.station().prepare(OFFICE, card, officer("Ana")));
        assertThat(small.in(() -> small.station().print(batch, CardSheets.Form.SHEETS, officer("Ana"))))
                .isNotEmpty();
    }

    @Test
    void withTooFewBlanksNothingIsPutTogether() {
        room.fill("PE-001", "PE-002");
        var cards = room.produced(3);
        refused(Why.TOO_FEW_BLANKS, () -> room.run(() -> station.prepare(OFFICE, cards, officer("Ana"))));
        assertThat(blanks()).containsEntry(BlankState.IN_STOCK, 2).containsEntry(BlankState.RESERVED, 0);
        assertThat(station.count(OFFICE, CardState.QUEUED, officer("Ana"))).isEqualTo(3);
    }

    @Test
    void theFileIsHandedOutOnceAndWhatIsNotNotedStaysPutAside() {
        room.fill("PE-001", "PE-003");
        var cards = room.produced(2);
        var batch = released(cards);
        room.in(() -> station.print(batch, CardSheets.Form.CARDS, officer("Ana")));
        // the station dies here: nobody notes anything
        refused(Why.CHANGED, () -> room.in(() -> station.print(batch, CardSheets.Form.CARDS, officer("Carla"))));
        refused(Why.CHANGED, () -> room.run(() -> station.withdraw(batch, officer("Carla"))));
        refused(Why.CHANGED, () -> room.run(() -> station.prepare(OFFICE, cards, officer("Carla"))));
        assertThat(blanks()).containsEntry(BlankState.RESERVED, 2);

        room.run(() -> station.note(
                batch,
                Map.of(cards.get(0), Outcome.PRINTED, cards.get(1), Outcome.NOT_PRINTED),
                "Se cortó la luz",
                officer("Carla")));

        assertThat(blanks())
                .containsEntry(BlankState.PRINTED, 1)
                .containsEntry(BlankState.RESERVED, 0)
                .containsEntry(BlankState.IN_STOCK, 2);
        assertThat(state(cards.get(1))).isEqualTo(CardState.QUEUED);
        assertThat(station.batch(batch, officer("Ana")).orElseThrow().state()).isEqualTo(BatchView.State.DONE);
    }

    @Test
    void aScanOfWhatNobodyNotedNotesIt() throws Exception {
        room.fill("PE-001", "PE-003");
        var card = room.produced(1).getFirst();
        var batch = released(List.of(card));
        refused(Why.NOT_PRINTED, () -> room.run(() -> handOut.activate(code(card), officer("Ana"))));
        room.in(() -> station.print(batch, CardSheets.Form.CARDS, officer("Ana")));
        room.run(() -> handOut.activate(code(card), officer("Ana")));
        assertThat(check(code(card))).isEqualTo(CheckStatus.VALID);
        assertThat(blanks()).containsEntry(BlankState.PRINTED, 1);
        assertThat(station.batch(batch, officer("Ana")).orElseThrow().state()).isEqualTo(BatchView.State.DONE);
    }

    @Test
    void isPrintedAgainOnlyAfterTheFormerIsSpoiled() throws Exception {
        room.fill("PE-001", "PE-003");
        var card = room.produced(1).getFirst();
        printed(card);
        refused(Why.CHANGED, () -> room.run(() -> station.prepare(OFFICE, List.of(card), officer("Ana"))));
        room.run(() -> handOut.activate(code(card), officer("Ana")));
        refused(Why.EXPLAIN, () -> room.run(() -> handOut.spoil(card, " ", officer("Ana"))));

        room.run(() -> handOut.spoil(card, "La lámina quedó torcida", officer("Ana")));

        assertThat(check(code(card))).as("a spoiled card opens no door").isEqualTo(CheckStatus.INVALID);
        assertThat(blanks()).containsEntry(BlankState.SPOILED, 1).containsEntry(BlankState.PRINTED, 0);
        printed(card);
        assertThat(blanks()).containsEntry(BlankState.PRINTED, 1).containsEntry(BlankState.IN_STOCK, 1);
        room.run(() -> handOut.activate(code(card), officer("Ana")));
        room.run(() -> handOut.handOver(card, "", officer("Ana")));
        refused(Why.WRONG_STATE, () -> room.run(() -> handOut.spoil(card, "Tarde", officer("Ana"))));
    }

    @Test
    void aCardRevokedMeanwhileIsNotPrintedAndItsBlankIsFree() {
        room.fill("PE-001", "PE-003");
        var cards = room.produced(2);
        var batch = released(cards);
        var revoke = new RevokeDocument(room.documents, room, room.events::add, Workshop.CLOCK);
        room.run(() -> revoke.revoke(cards.getFirst(), "Pérdida", officer("Ana")));
        room.in(() -> station.print(batch, CardSheets.Form.SHEETS, officer("Ana")));
        assertThat(blanks()).containsEntry(BlankState.RESERVED, 1).containsEntry(BlankState.IN_STOCK, 2);
        assertThat(station.cards(OFFICE, CardState.QUEUED, 10, 0, officer("Ana")))
                .isEmpty();
    }

    @Test
    void aNewCardTakesThePlaceOfTheFormerWhenItIsScannedAndNotBefore() throws Exception {
        room.fill("PE-001", "PE-009");
        var holder = UUID.randomUUID();
        var former = room.order(holder);
        room.production().produceAll();
        printed(former);
        room.run(() -> handOut.activate(code(former), officer("Ana")));
        var inBetween = reissued(former, holder, "Ana María");
        var last = reissued(inBetween, holder, "Ana Lucía");
        assertThat(check(code(former))).isEqualTo(CheckStatus.VALID);
        assertThat(check(code(inBetween))).as("nobody will print it").isEqualTo(CheckStatus.REPLACED);
        assertThat(station.cards(OFFICE, CardState.QUEUED, 10, 0, officer("Ana")))
                .extracting(CardLine::id)
                .containsExactly(last);

        printed(last);
        room.run(() -> handOut.activate(code(last), officer("Ana")));

        assertThat(check(code(former))).isEqualTo(CheckStatus.REPLACED);
        assertThat(check(code(last))).isEqualTo(CheckStatus.VALID);
    }

    private UUID reissued(UUID former, UUID holder, String given) {
        var order = InventedOrders.NO_PHOTO.order("card", holder, new byte[0]);
        var fields = new java.util.HashMap<>(order.fields());
        fields.put("given-names", given);
        var changed = new DocumentOrder(
                "card",
                holder,
                order.fileNumber(),
                order.appliedOn(),
                fields,
                order.photoJpeg(),
                order.signature(),
                order.office());
        var id = room.in(() -> room.issue().reissue(former, changed, new org.amparo.access.Actor.System()))
                .orElseThrow();
        room.production().produceAll();
        return id;
    }

    @Test
    void stationsThatPressTogetherNeverTakeOneBlankOrOneCardTwice() throws Exception {
        room.fill("PE-001", "PE-030");
        var cards = room.produced(24);
        var results = together(8, n -> {
            // each wants four, and shares two of them with its neighbour
            var wanted = new ArrayList<UUID>();
            for (var i = 0; i < 4; i++) {
                wanted.add(cards.get((n * 3 + i) % 24));
            }
            return room.in(() -> station.prepare(OFFICE, wanted, officer("Officer " + n)));
        });
        assertThat(results).isNotEmpty();
        var taken = station.batches(OFFICE, 50, officer("x")).stream()
                .flatMap(batch -> batch.items().stream())
                .toList();
        assertThat(taken).hasSize(results.size() * 4);
        assertThat(new HashSet<>(taken.stream().map(BatchView.Item::card).toList()))
                .hasSize(taken.size());
        assertThat(new HashSet<>(taken.stream().map(BatchView.Item::serial).toList()))
                .hasSize(taken.size());
        assertThat(blanks())
                .containsEntry(BlankState.RESERVED, taken.size())
                .containsEntry(BlankState.IN_STOCK, 30 - taken.size());
    }

    @Test
    void ofManyStationsOneIsGivenTheFile() throws Exception {
        room.fill("PE-001", "PE-003");
        var batch = released(room.produced(1));
        var files = together(6, n -> room.in(() -> station.print(batch, CardSheets.Form.CARDS, officer("O" + n))));
        assertThat(files).hasSize(1);
    }

    private interface Work<T> {
        T at(int number);
    }

    /** What those got who were not refused. */
    private static <T> List<T> together(int many, Work<T> work) throws Exception {
        var done = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            var calls = new ArrayList<Callable<List<T>>>();
            for (var i = 0; i < many; i++) {
                var number = i;
                calls.add(() -> {
                    try {
                        return List.of(work.at(number));
                    } catch (StationRefused refused) {
                        assertThat(refused.why()).isIn(Why.CHANGED, Why.TOO_FEW_BLANKS);
                        return List.of();
                    }
                });
            }
            for (var call : threads.invokeAll(calls)) {
                done.addAll(call.get());
            }
        }
        return done;
    }
}
