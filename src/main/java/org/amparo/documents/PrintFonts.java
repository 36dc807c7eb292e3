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
import org.springframework.util.function.SingletonSupplier;

/** The fonts documents are printed with, read once, and which characters they can print. */
final class PrintFonts {

    private record Font(String family, int weight, byte[] file) {}

    private record Loaded(List<Font> fonts, BitSet printable) {}

    private final SingletonSupplier<Loaded> loaded = SingletonSupplier.of(PrintFonts::load);

    /** Only when the first document is printed: parsing them takes as long as much else of a start. */
    private static Loaded load() {
        var fonts = new ArrayList<Font>();
        for (var family : List.of("Noto Sans", "Noto Sans Arabic")) {
            var file = family.replace(" ", "");
            fonts.add(new Font(family, 400, Resources.bytes("fonts/" + file + "-Regular.ttf")));
            fonts.add(new Font(family, 700, Resources.bytes("fonts/" + file + "-Bold.ttf")));
        }
        var printable = new BitSet();
        fonts.forEach(font -> learn(font, printable));
        return new Loaded(List.copyOf(fonts), printable);
    }

    private static void learn(Font font, BitSet printable) {
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
        for (var font : loaded.obtain().fonts()) {
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
        var printable = loaded.obtain().printable();
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
