// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.amparo.documents.PrintRoom.OFFICE;
import static org.amparo.documents.PrintRoom.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.documents.BatchView.Outcome;
import org.amparo.testing.Qr;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Cards that are gone: reported, found again, ordered anew, in a real database. */
class LossTests {

    @AutoClose
    private final PrintRoom room = new PrintRoom(TestDatabase.migrated(), true);

    private final Applicant holder = new Applicant(UUID.randomUUID());
    private final ReportLoss report = report(Workshop.CLOCK);
    private final OrderAnew anew = anew();

    private ReportLoss report(Clock clock) {
        return new ReportLoss(
                new LossStore(room.jdbc, room.types),
                new LossTerms(Map.of(LossReason.LOST, Period.ofDays(30))),
                new StepStore(room.jdbc),
                room,
                room.events::add,
                new SmallPack(),
                clock);
    }

    private OrderAnew anew() {
        return new OrderAnew(
                new LossStore(room.jdbc, room.types),
                room.documents,
                new RenewalStore(room.jdbc),
                room.issue(),
                new StepStore(room.jdbc),
                room,
                room.events::add,
                Workshop.CLOCK);
    }

    private UUID heldCard() throws IOException {
        room.fill("PE-001", "PE-009");
        var card = room.order(holder.accountId());
        room.production().produceAll();
        activate(card);
        room.events.clear();
        return card;
    }

    private void activate(UUID card) throws IOException {
        var station = room.station();
        var batch = room.in(() -> station.prepare(OFFICE, List.of(card), officer("Ana")));
        room.run(() -> station.release(batch, officer("Berta")));
        room.in(() -> station.print(batch, CardSheets.Form.CARDS, officer("Ana")));
        room.run(() -> station.note(batch, Map.of(card, Outcome.PRINTED), "", officer("Ana")));
        var code = code(card);
        room.run(() -> room.handOut().activate(code, officer("Ana")));
    }

    private String code(UUID card) throws IOException {
        return Qr.readFirst(room.documents.file(card, Set.of(OFFICE)).orElseThrow());
    }

    private CheckStatus check(UUID card) throws IOException {
        return room.checks().check(HandOutCards.code(code(card))).status();
    }

    private UUID order(UUID former, String why) {
        var order = InventedOrders.NO_PHOTO.order("card", holder.accountId(), new byte[0]);
        return room.in(() -> anew.order(former, order, why, officer("Ana")));
    }

    @Test
    void aLostCardDoesNotCountUntilItIsFound() throws Exception {
        var card = heldCard();
        room.run(() -> report.report(card, LossReason.LOST, holder));
        room.run(() -> report.report(card, LossReason.STOLEN, holder));
        assertThat(check(card)).isEqualTo(CheckStatus.SUSPENDED);
        assertThat(room.in(() -> report.find(card, holder)).orElseThrow())
                .extracting(LossView::reason, LossView::mine, LossView::lastDay)
                .containsExactly(LossReason.LOST, true, LocalDate.of(2026, 4, 19));
        assertThat(anew.reported(10, 0, officer("Ana")))
                .singleElement()
                .extracting(LossLine::document)
                .isEqualTo(card);

        assertThat(room.in(() -> report.found(card, holder))).isTrue();
        assertThat(check(card)).isEqualTo(CheckStatus.VALID);
        assertThat(room.in(() -> report.find(card, holder))).isEmpty();
        assertThat(anew.reported(10, 0, officer("Ana"))).isEmpty();
        assertThat(new StepStore(room.jdbc).of(card))
                .extracting(DocumentStep::what)
                .endsWith(DocumentStep.What.LOST, DocumentStep.What.FOUND);
        assertThat(room.events)
                .extracting(event -> ((DocumentLost) event).found())
                .containsExactly(false, true);
        assertThat(room.acts).contains("document.lose", "document.find");
    }

    @Test
    void whatTheCountryLeavesToAnOfficeOrIsTooLateAnOfficeTakesBack() throws Exception {
        var card = heldCard();
        room.run(() -> report.report(card, LossReason.STOLEN, holder));
        assertThat(room.in(() -> report.found(card, holder))).isFalse();
        assertThat(check(card)).isEqualTo(CheckStatus.SUSPENDED);
        room.run(() -> room.suspend().lift(card, "La trajo", officer("Ana")));
        assertThat(check(card)).isEqualTo(CheckStatus.VALID);
        assertThat(room.in(() -> report.find(card, holder))).isEmpty();

        room.run(() -> report.report(card, LossReason.LOST, holder));
        var later = report(Clock.fixed(Workshop.NOW.plusSeconds(31 * 86_400L), ZoneOffset.UTC));
        assertThat(room.in(() -> later.found(card, holder))).isFalse();
        assertThat(check(card)).isEqualTo(CheckStatus.SUSPENDED);
    }

    @Test
    void aSuspensionByAnOfficerIsNotLiftedByItsHolder() throws Exception {
        var card = heldCard();
        room.run(() -> room.suspend().suspend(card, "Se comprueba", officer("Ana")));
        assertThatThrownBy(() -> room.run(() -> report.report(card, LossReason.LOST, holder)))
                .isInstanceOf(DocumentNotFound.class);
        assertThatThrownBy(() -> room.in(() -> report.found(card, holder))).isInstanceOf(DocumentNotFound.class);
        assertThatThrownBy(() -> order(card, "Nada")).isInstanceOf(DocumentNotFound.class);
        assertThat(check(card)).isEqualTo(CheckStatus.SUSPENDED);
    }

    @Test
    void nobodyReportsOrOrdersADocumentOfSomebodyElse() throws Exception {
        var card = heldCard();
        var stranger = new Applicant(UUID.randomUUID());
        assertThatThrownBy(() -> room.run(() -> report.report(card, LossReason.LOST, stranger)))
                .isInstanceOf(DocumentNotFound.class);
        assertThat(check(card)).isEqualTo(CheckStatus.VALID);
        room.run(() -> report.report(card, LossReason.LOST, holder));
        assertThatThrownBy(() -> room.in(() -> report.found(card, stranger))).isInstanceOf(DocumentNotFound.class);
        var order = InventedOrders.NO_PHOTO.order("card", stranger.accountId(), new byte[0]);
        assertThatThrownBy(() -> room.in(() -> anew.order(card, order, "Otro", officer("Ana"))))
                .isInstanceOf(DocumentNotFound.class);
        var elsewhere = new org.amparo.access.Officer(
                UUID.randomUUID(), "Zoe", "CUS", "registrar", Set.of(Permission.REVOKE_DOCUMENT), Set.of("CUS"));
        assertThat(anew.find(card, elsewhere)).isEmpty();
        assertThat(anew.reported(10, 0, elsewhere)).isEmpty();
    }

    @Test
    void aNewCardHasAnotherCodeAndPlaceAndTheLostOneNeverCountsAgain() throws Exception {
        var card = heldCard();
        var places = new StatusPlaces(room.jdbc);
        room.run(() -> report.report(card, LossReason.LOST, holder));
        var next = order(card, "Vino y pidió otro");
        assertThat(order(card, "Otra vez")).as("pressed twice").isEqualTo(next);
        assertThat(check(card)).isEqualTo(CheckStatus.REPLACED);
        assertThatThrownBy(() -> room.in(() -> report.found(card, holder))).isInstanceOf(DocumentNotFound.class);

        room.production().produceAll();
        activate(next);
        assertThat(check(next)).isEqualTo(CheckStatus.VALID);
        assertThat(check(card)).isEqualTo(CheckStatus.REPLACED);
        assertThat(places.place(next)).isNotEqualTo(places.place(card));
        assertThat(new StepStore(room.jdbc).of(card).getLast())
                .extracting(DocumentStep::what, DocumentStep::why, DocumentStep::byName)
                .containsExactly(DocumentStep.What.ORDERED_ANEW, "Vino y pidió otro", "Ana");
        assertThat(room.events).anyMatch(DocumentOrderedAnew.class::isInstance);
    }

    @Test
    void afterARevocationAnotherIsOrderedThatDoesNotShareItsFate() throws Exception {
        var card = heldCard();
        var revoke = new RevokeDocument(room.documents, room, room.events::add, Workshop.CLOCK);
        room.run(() -> revoke.revoke(card, "Datos equivocados", officer("Ana")));
        assertThat(anew.find(card, officer("Ana")).orElseThrow().revoked()).contains("Datos equivocados");
        var next = order(card, "Con los datos corregidos");
        room.production().produceAll();
        activate(next);
        assertThat(check(next)).isEqualTo(CheckStatus.VALID);
        assertThat(check(card)).isEqualTo(CheckStatus.INVALID);
        assertThat(anew.find(card, officer("Ana"))).isEmpty();
    }

    @Test
    void orderingNeedsAReason() throws Exception {
        var card = heldCard();
        room.run(() -> report.report(card, LossReason.LOST, holder));
        assertThatThrownBy(() -> order(card, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(check(card)).isEqualTo(CheckStatus.SUSPENDED);
    }
}
