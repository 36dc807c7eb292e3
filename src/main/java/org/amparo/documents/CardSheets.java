// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.DUPLEX;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.PRINT_SCALING;
import org.apache.pdfbox.util.Matrix;

/**
 * One file of many cards for a printer: as they are, for a card printer, or ten on each A4 sheet with marks to cut along.
 * Cards are placed as they were drawn, never turned into pictures, in their order; the signature in a card's own file is not
 * part of what is printed.
 */
public final class CardSheets {

    static final int COLUMNS = 2;
    static final int ROWS = 5;

    private static final float MM = 72 / 25.4f;
    private static final float WIDTH = 85.6f * MM;
    private static final float HEIGHT = 53.98f * MM;
    private static final PDRectangle A4 = PDRectangle.A4;
    private static final float MARK = 5 * MM;
    private static final float MARK_OFF = 1.5f * MM;

    private CardSheets() {}

    /** What the office prints with. */
    public enum Form {
        CARDS,
        SHEETS
    }

    static byte[] of(List<byte[]> cards, Form form) {
        try (var file = new PDDocument()) {
            var sides = new ArrayList<Sides>();
            var layers = new LayerUtility(file);
            for (var card : cards) {
                try (var one = Loader.loadPDF(card)) {
                    sides.add(new Sides(layers.importPageAsForm(one, 0), layers.importPageAsForm(one, 1)));
                }
            }
            if (form == Form.CARDS) {
                onCards(file, sides);
            } else {
                onSheets(file, sides);
            }
            print(file);
            var bytes = new ByteArrayOutputStream();
            file.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Sides(PDFormXObject front, PDFormXObject back) {}

    /** Where the lower left corner of a place on a sheet is; backs stand where they come to lie when the sheet is turned. */
    static float x(int place, boolean back) {
        var column = back ? COLUMNS - 1 - place % COLUMNS : place % COLUMNS;
        return (A4.getWidth() - COLUMNS * WIDTH) / 2 + column * WIDTH;
    }

    static float y(int place) {
        return (A4.getHeight() + ROWS * HEIGHT) / 2 - (place / COLUMNS + 1) * HEIGHT;
    }

    private static void onCards(PDDocument file, List<Sides> cards) throws IOException {
        for (var card : cards) {
            for (var side : List.of(card.front(), card.back())) {
                var page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
                file.addPage(page);
                try (var content = new PDPageContentStream(file, page)) {
                    content.drawForm(side);
                }
            }
        }
    }

    private static void onSheets(PDDocument file, List<Sides> cards) throws IOException {
        var sheet = COLUMNS * ROWS;
        for (var first = 0; first < cards.size(); first += sheet) {
            var onIt = cards.subList(first, Math.min(first + sheet, cards.size()));
            side(file, onIt, false);
            side(file, onIt, true);
        }
    }

    private static void side(PDDocument file, List<Sides> cards, boolean back) throws IOException {
        var page = new PDPage(A4);
        file.addPage(page);
        try (var content = new PDPageContentStream(file, page)) {
            for (var place = 0; place < cards.size(); place++) {
                content.saveGraphicsState();
                content.transform(Matrix.getTranslateInstance(x(place, back), y(place)));
                content.drawForm(
                        back ? cards.get(place).back() : cards.get(place).front());
                content.restoreGraphicsState();
            }
            marks(content);
        }
    }

    /** Outside the cards alone, so that a cut that is a little off shows nothing. */
    private static void marks(PDPageContentStream content) throws IOException {
        content.setLineWidth(0.3f);
        var bottom = y(COLUMNS * ROWS - 1);
        var top = y(0) + HEIGHT;
        for (var column = 0; column <= COLUMNS; column++) {
            var x = x(0, false) + column * WIDTH;
            line(content, x, top + MARK_OFF, x, top + MARK_OFF + MARK);
            line(content, x, bottom - MARK_OFF, x, bottom - MARK_OFF - MARK);
        }
        var start = x(0, false);
        var end = start + COLUMNS * WIDTH;
        for (var row = 0; row <= ROWS; row++) {
            var y = bottom + row * HEIGHT;
            line(content, start - MARK_OFF, y, start - MARK_OFF - MARK, y);
            line(content, end + MARK_OFF, y, end + MARK_OFF + MARK, y);
        }
    }

    private static void line(PDPageContentStream content, float fromX, float fromY, float toX, float toY)
            throws IOException {
        content.moveTo(fromX, fromY);
        content.lineTo(toX, toY);
        content.stroke();
    }

    /** Printers are told not to make it fit, and to turn on the long edge. */
    private static void print(PDDocument file) {
        var wishes = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        wishes.setPrintScaling(PRINT_SCALING.None);
        wishes.setDuplex(DUPLEX.DuplexFlipLongEdge);
        file.getDocumentCatalog().setViewerPreferences(wishes);
    }
}
