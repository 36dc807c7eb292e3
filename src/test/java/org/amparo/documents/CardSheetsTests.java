// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;

/** Many cards in one file: nothing is lost, and front and back lie on each other. */
class CardSheetsTests {

    private static final float WIDTH = 85.6f * 72 / 25.4f;
    private static final float HEIGHT = 53.98f * 72 / 25.4f;
    private static final List<byte[]> CARDS = cards(12);

    private static String number(int card) {
        return "48172%04d".formatted(card);
    }

    private static String printed(int card) {
        return number(card).replaceAll("(...)(...)(...)", "$1 $2 $3");
    }

    private static List<byte[]> cards(int many) {
        var cards = new ArrayList<byte[]>();
        for (var i = 0; i < many; i++) {
            var order = InventedOrders.ORDINARY
                    .order("card", UUID.randomUUID(), new byte[0])
                    .numbered(number(i));
            cards.add(Workshop.COMPOSITION.compose(
                    order, Optional.empty(), new StatusPlace(0, i), Token.random(), Workshop.NOW));
        }
        return cards;
    }

    @Test
    void aPrinterForCardsGetsFrontAndBackOfEachInTurn() throws IOException {
        var file = CardSheets.of(CARDS.subList(0, 2), CardSheets.Form.CARDS);
        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isCloseTo(WIDTH, org.assertj.core.data.Offset.offset(0.01f));
            assertThat(text(document, 1)).contains(printed(0));
            assertThat(text(document, 3)).contains(printed(1));
            assertThat(document.getSignatureDictionaries())
                    .as("what is printed is no signed file")
                    .isEmpty();
        }
    }

    @Test
    void tenCardsLieOnASheetInTheirOrderAndTheRestOnTheNext() throws IOException {
        var file = CardSheets.of(CARDS, CardSheets.Form.SHEETS);
        Files.createDirectories(Path.of("target/cards"));
        Files.write(Path.of("target/cards/sheets.pdf"), file);
        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            var first = text(document, 1);
            for (var card = 0; card < 9; card++) {
                assertThat(first.indexOf(printed(card)))
                        .isGreaterThanOrEqualTo(0)
                        .isLessThan(first.indexOf(printed(card + 1)));
            }
            assertThat(text(document, 3)).contains(printed(10), printed(11)).doesNotContain(printed(9));
        }
    }

    @Test
    void eachBackComesToLieBehindItsFrontWhenTheSheetIsTurned() throws IOException {
        try (var document = Loader.loadPDF(CardSheets.of(CARDS.subList(0, 1), CardSheets.Form.SHEETS))) {
            var sheet = document.getPage(0).getMediaBox();
            assertThat(in(document, 0, CardSheets.x(0, false), CardSheets.y(0))).contains(printed(0));
            var turned = sheet.getWidth() - CardSheets.x(0, false) - WIDTH;
            assertThat(CardSheets.x(0, true)).isCloseTo(turned, org.assertj.core.data.Offset.offset(0.01f));
            assertThat(in(document, 1, turned, CardSheets.y(0))).contains("No tiene fecha de vencimiento");
            assertThat(in(document, 1, CardSheets.x(0, false), CardSheets.y(0))).isBlank();
        }
    }

    @Test
    void everyPlaceIsOnThePaperWithRoomForTheMarks() {
        for (var place = 0; place < CardSheets.COLUMNS * CardSheets.ROWS; place++) {
            assertThat(CardSheets.x(place, false)).isBetween(25f, 595f - 25f - WIDTH);
            assertThat(CardSheets.y(place)).isBetween(25f, 842f - 25f - HEIGHT);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    private static String in(PDDocument document, int page, float x, float y) throws IOException {
        var stripper = new PDFTextStripperByArea();
        var fromTop = document.getPage(page).getMediaBox().getHeight() - y - HEIGHT;
        stripper.addRegion("card", new Rectangle2D.Float(x, fromTop, WIDTH, HEIGHT));
        stripper.extractRegions(document.getPage(page));
        return stripper.getTextForRegion("card").replaceAll("\\s+", " ");
    }
}
