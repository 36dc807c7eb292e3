// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a template into one page of PDF/A-2a and PDF/UA-1 that already carries its empty signature field, so that
 * signing afterwards adds nothing a validator could object to.
 */
final class PdfPrinter {

    private static final List<String> DENSITIES = List.of("normal", "closer", "compact", "small");
    /** 281 mm from the top, in points. */
    private static final float FOOT = 281 * 72 / 25.4f;
    /** On a card: above the number, above the law on the back; of the first and of the second page. */
    private static final float CARD_FACTS = 40 * 72 / 25.4f;

    private static final float CARD_HEIGHT = 53.98f * 72 / 25.4f;
    private static final float CARD_BACK = 49 * 72 / 25.4f;

    /** Every document of every country: what differs is its texts and lines. */
    private static final String SHEET = "documents/sheet.jte";

    private static final String CARD = "documents/card.jte";

    private static final String SLIP = "documents/slip.jte";

    private static final String LETTER = "documents/letter.jte";

    private static final Pattern SIGN = Pattern.compile("sign");

    private final TemplateEngine templates;
    private final PrintFonts fonts;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final byte[] sheet = Resources.bytes("print.css");
    private final byte[] card = Resources.bytes("card.css");
    private final byte[] letter = Resources.bytes("letter.css");
    private final byte[] mark = Resources.bytes("mark.png");

    PdfPrinter(TemplateEngine templates, PrintFonts fonts) {
        this.templates = templates;
        this.fonts = fonts;
        // it logs to a stream of its own, and could repeat what it prints
        XRLog.setLoggingEnabled(false);
    }

    /** Sets the page closer until it is one; a document that still needs two is refused rather than cut. */
    byte[] print(PrintedDocument page, SheetPictures pictures) {
        var files = Map.of(
                "am:print.css",
                sheet,
                "am:mark.png",
                mark,
                "am:photo",
                pictures.photo(),
                "am:code",
                pictures.code(),
                "am:seal",
                pictures.seal());
        for (var density : DENSITIES) {
            var pdf = tryPrint(page.withDensity(density), files);
            if (pdf != null) {
                return pdf;
            }
        }
        throw new IllegalArgumentException("the texts of a document do not fit on one page");
    }

    private byte @Nullable [] tryPrint(PrintedDocument page, Map<String, byte[]> files) {
        var builder = builder(SHEET, page, files);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            if (!fitsOnOnePage(renderer)) {
                return null;
            }
            return withField(renderer, page.signatureText());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sets both sides closer until what they say fits; a card on which it does not is refused rather than cut. */
    byte[] print(PrintedCard page, CardPictures pictures) {
        var files = Map.of(
                "am:card.css",
                card,
                "am:mark.png",
                mark,
                "am:photo",
                pictures.photo(),
                "am:signature",
                pictures.signature(),
                "am:code",
                pictures.code(),
                "am:seal",
                pictures.seal());
        for (var density : DENSITIES) {
            var builder = builder(CARD, page.withDensity(density), files);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                if (fitsOnACard(renderer)) {
                    return withField(renderer, page.signatureText());
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        throw new IllegalArgumentException("the texts of a card do not fit on it");
    }

    /** What is drawn on a sheet; nothing of what it does not have. */
    record SheetPictures(byte[] photo, byte[] code, byte[] seal) {}

    /** What is drawn on a card; nothing of what it does not have. */
    record CardPictures(byte[] photo, byte[] signature, byte[] code, byte[] seal) {}

    private static boolean fitsOnACard(PdfBoxRenderer renderer) {
        return renderer.getRootBox().getLayer().getPages().size() == 2
                && bottom(renderer, "facts") <= CARD_FACTS
                && bottom(renderer, "back") <= CARD_HEIGHT + CARD_BACK;
    }

    /** A sheet without a signature. */
    byte[] print(PrintedSlip slip, byte[] code) {
        var builder = builder(SLIP, slip, Map.of("am:print.css", sheet, "am:mark.png", mark, "am:code", code));
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            if (!fitsOnOnePage(renderer)) {
                throw new IllegalArgumentException("the texts of a sheet do not fit on one page");
            }
            var bytes = new ByteArrayOutputStream();
            try (var document = renderer.createPDFKeepOpen()) {
                document.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As many pages as it needs; with the empty field where it is to be signed. */
    byte[] print(PrintedLetter page) {
        var builder = builder(LETTER, page, Map.of("am:letter.css", letter, "am:mark.png", mark));
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            if (page.signature().isPresent()) {
                return withField(renderer, page.signature().get().field());
            }
            var bytes = new ByteArrayOutputStream();
            try (var document = renderer.createPDFKeepOpen()) {
                document.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private PdfRendererBuilder builder(String template, Object page, Map<String, byte[]> files) {
        var html = new StringOutput();
        templates.render(template, Map.of("page", page), html);
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer("Amparo")
                .useUnicodeBidiSplitter(RightToLeft.Runs::new)
                .useUnicodeBidiReorderer(new RightToLeft())
                .useUriResolver((base, uri) -> uri)
                .useProtocolsStreamImplementation(uri -> new Bytes(files.getOrDefault(uri, new byte[0])), "am")
                .useExternalResourceAccessControl(
                        (uri, kind) -> files.containsKey(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(html.toString(), "am:");
        fonts.addTo(builder);
        return builder;
    }

    /** One page, and the last block ends above the foot, which does not make way by itself. */
    private static boolean fitsOnOnePage(PdfBoxRenderer renderer) {
        return renderer.getRootBox().getLayer().getPages().size() == 1 && bottom(renderer, "seal") <= FOOT;
    }

    /** How far from the top of the first page a block ends, in points. */
    private static float bottom(PdfBoxRenderer renderer, String block) {
        var box = renderer.getSharedContext().getBoxById(block);
        return (box.getAbsY() + box.getHeight()) / renderer.getDotsPerPoint();
    }

    private static byte[] withField(PdfBoxRenderer renderer, String text) throws IOException {
        try (var document = renderer.createPDFKeepOpen()) {
            var place = renderer.findPagePositionsByID(SIGN).getFirst();
            SignatureField.add(
                    document,
                    new SignatureField.Place(place.getX(), place.getY(), place.getWidth(), place.getHeight()),
                    text);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A file of ours, as the renderer wants it. */
    private record Bytes(byte[] bytes) implements FSStream {
        @Override
        public ByteArrayInputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
