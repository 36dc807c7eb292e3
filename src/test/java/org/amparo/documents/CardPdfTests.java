// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.amparo.documents.seal.SealReader;
import org.amparo.kernel.CheckDigits;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Cards as files: two sides of the right size, archivable, accessible, signed, with everything on them that belongs there. */
class CardPdfTests {

    private static final Path FOLDER = Path.of("target/cards");
    private static final Token TOKEN = PermitPdfTests.TOKEN;

    @BeforeAll
    static void prepare() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(FOLDER);
    }

    private static byte[] card(InventedOrders invented) {
        var order = invented.order("card", UUID.randomUUID(), signature()).numbered("481720563");
        return Workshop.COMPOSITION.compose(order, Optional.empty(), new StatusPlace(0, 7), TOKEN, Workshop.NOW);
    }

    /** As a finger draws on a tablet. */
    private static byte[] signature() {
        try {
            var image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_ARGB);
            var pen = image.createGraphics();
            pen.setColor(Color.BLACK);
            pen.setStroke(new BasicStroke(5));
            for (int x = 60; x < 500; x += 4) {
                pen.drawLine(
                        x, 150 + (int) (60 * Math.sin(x / 17.0)), x + 4, 150 + (int) (60 * Math.sin((x + 4) / 17.0)));
            }
            pen.dispose();
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasTwoSidesAndIsArchivableAndAccessible(InventedOrders invented) throws Exception {
        var pdf = card(invented);
        Files.write(FOLDER.resolve(invented + ".pdf"), pdf);
        assertThat(PermitPdfTests.complaints(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PermitPdfTests.complaints(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            var page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth() / 72 * 25.4).isBetween(85.5, 85.7);
            assertThat(page.getHeight() / 72 * 25.4).isBetween(53.9, 54.1);
            assertThat(document.getSignatureDictionaries()).hasSize(1);
        }
    }

    @Test
    void saysWhoItIsForAndNoLastDay() throws IOException {
        try (var document = Loader.loadPDF(card(InventedOrders.ORDINARY))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Terán Useche", "Wilmer José", "481 720 563", "20 de marzo de 2026", "000 000")
                    .contains("No tiene fecha de vencimiento impresa")
                    .doesNotContain("2027", "108420");
        }
    }

    @Test
    void itsCodeIsReadAndTheSignatureIsInk() throws Exception {
        try (var document = Loader.loadPDF(card(InventedOrders.ORDINARY))) {
            var front = new PDFRenderer(document).renderImageWithDPI(0, 300);
            var millimetre = 300 / 25.4;
            var corner = front.getSubimage(
                    (int) (64 * millimetre), (int) (10 * millimetre), (int) (20 * millimetre), (int) (21 * millimetre));
            var read = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(corner))));
            assertThat(read.getText()).isEqualTo("HTTPS://VERIFICA.REFUGIO.EXAMPLE/D/" + TOKEN.text());
            int ink = 0;
            for (int x = (int) (51 * millimetre); x < 80 * millimetre; x++) {
                for (int y = (int) (40.2 * millimetre); y < 48 * millimetre; y++) {
                    ink += (front.getRGB(x, y) & 0xFF) < 100 ? 1 : 0;
                }
            }
            assertThat(ink).as("dark dots where the signature is").isGreaterThan(500);
        }
    }

    /** As a camera does that comes nearer until it reads: its guess of the modules is off now and then. */
    private static String read(PDDocument document) throws Exception {
        var dots = List.of(300, 270, 330, 360);
        for (var dpi : dots) {
            var back = new PDFRenderer(document).renderImageWithDPI(1, dpi);
            try {
                return new QRCodeReader()
                        .decode(
                                new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(back))),
                                Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText();
            } catch (ReaderException again) {
                System.out.println("not read at " + dpi + " dots an inch");
            }
        }
        throw new AssertionError("not read at any of " + dots);
    }

    /** Each signature is another one, and so is each code. */
    @RepeatedTest(8)
    void itsSealIsReadFromTheBackByReadersWeDidNotWrite() throws Exception {
        try (var document = Loader.loadPDF(card(InventedOrders.ORDINARY))) {
            var back = new PDFRenderer(document).renderImageWithDPI(1, 300);
            var read = read(document);
            var key = new SignerKey(Workshop.SIGNING_KEYS.get("executive-secretary"));
            var seal = new SealReader(Map.of(HexFormat.of().formatHex(key.kid()), key.publicKey())).read(read);
            assertThat(seal.number()).isEqualTo("481720563");
            assertThat(seal.fullName()).isEqualTo("Wilmer José Terán Useche");
            assertThat(seal.face()).isEmpty();
            assertThat(seal.expires()).as("cards have no last day").isEmpty();
            assertThat(seal.status().index()).isEqualTo(7);
            var raster = FOLDER.resolve("back.png");
            ImageIO.write(back, "png", raster.toFile());
            PermitPdfTests.assumeProgram("zbarimg");
            assertThat(PermitPdfTests.run("zbarimg", "-q", "--raw", raster.toString()))
                    .contains(read);
        }
    }

    @Test
    void aNumberHasNineDigitsOfWhichTheLastChecksTheOthers() {
        for (int drawn : new int[] {0, 7, 48172056, 99_999_999}) {
            var number = CardNumber.number(drawn);
            assertThat(number).hasSize(9).startsWith("%08d".formatted(drawn));
            assertThat(number.substring(8)).isEqualTo(CheckDigits.DAMM.of(number.substring(0, 8)));
        }
    }
}
