// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts documents are printed with, read once, and which characters they can print. */
final class PrintFonts {

    private record Font(String family, int weight, byte[] file) {}

    private final List<Font> fonts = new ArrayList<>();
    private final BitSet printable = new BitSet();

    PrintFonts() {
        for (var family : List.of("Noto Sans", "Noto Sans Arabic")) {
            var file = family.replace(" ", "");
            fonts.add(new Font(family, 400, Resources.bytes("fonts/" + file + "-Regular.ttf")));
            fonts.add(new Font(family, 700, Resources.bytes("fonts/" + file + "-Bold.ttf")));
        }
        fonts.forEach(this::learn);
    }

    private void learn(Font font) {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font.file()))) {
            var glyphs = parsed.getUnicodeCmapLookup();
            for (var c = 0x20; c < 0x10000; c++) {
                if (glyphs.getGlyphId(c) != 0) {
                    printable.set(c);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void addTo(PdfRendererBuilder builder) {
        for (var font : fonts) {
            builder.useFont(
                    () -> new ByteArrayInputStream(font.file()), font.family(), font.weight(), FontStyle.NORMAL, true);
        }
    }

    /**
     * The text as it can be printed: composed, on one line, without control characters, and with U+FFFD for what no
     * font holds, because a PDF/A must not draw a missing glyph.
     */
    String printable(String text) {
        var out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (printable.get(c)) {
                out.appendCodePoint(c);
            } else if (isVisible(c)) {
                out.append('\uFFFD');
            }
        });
        return out.toString().strip().replaceAll(" {2,}", " ");
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.NON_SPACING_MARK -> false;
            default -> true;
        };
    }
}
