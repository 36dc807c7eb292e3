// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What was printed and signed, as programs see it that we did not write: veraPDF, poppler, ZXing and ZBar. */
class PermitPdfTests {

    static final Token TOKEN = new Token("0123456789ABCDEFGHJK");
    private static final Path FOLDER = Path.of("target", "documents");

    @BeforeAll
    static void prepare() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(FOLDER);
    }

    @ParameterizedTest
    @EnumSource
    void isArchivableAccessibleAndOnePage(InventedOrders invented) throws Exception {
        var pdf = permit(invented);
        Files.write(FOLDER.resolve(invented + ".pdf"), pdf);
        assertThat(complaints(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(complaints(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void saysWhatWasOrdered() throws IOException {
        var text = text(permit(InventedOrders.ORDINARY));
        assertThat(text)
                .contains("Terán Useche", "Wilmer José", "108420", "12 de marzo de 2026", "11 de marzo de 2027")
                .contains("20 de marzo de 2026")
                .contains("verifica.refugio.example/verify", "01234 56789 ABCDE FGHJK");
    }

    @Test
    void printsAReplacementForScriptsItHasNoFontOf() throws IOException {
        assertThat(text(permit(InventedOrders.OTHER_SCRIPTS)))
                .contains("Đặng Thị")
                .contains("\uFFFD");
    }

    @Test
    void saysThatAPhotoIsMissing() throws IOException {
        assertThat(text(permit(InventedOrders.NO_PHOTO))).contains("Sin foto");
    }

    @Test
    void isSignedWithATimeStampAndAnyChangeShows() throws Exception {
        assumeProgram("pdfsig");
        var pdf = permit(InventedOrders.ORDINARY);
        assertThat(pdfsig(pdf))
                .contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached")
                .contains("DEMO executive-secretary");
        var forged = new String(pdf, StandardCharsets.ISO_8859_1)
                .replaceFirst("/Producer \\(A", "/Producer (B")
                .getBytes(StandardCharsets.ISO_8859_1);
        if (java.util.Arrays.equals(pdf, forged)) {
            forged = pdf.clone();
            forged[pdf.length / 4] ^= 1;
        }
        assertThat(pdfsig(forged)).doesNotContain("Signature is Valid");
    }

    @ParameterizedTest
    @EnumSource(names = {"ORDINARY", "LONG_NAMES", "NO_PHOTO"})
    void carriesACodeThatReadersWeDidNotWriteRead(InventedOrders invented) throws Exception {
        assumeProgram("pdftoppm");
        var pdf = Files.write(FOLDER.resolve("code.pdf"), permit(invented));
        run(
                "pdftoppm",
                "-r",
                "300",
                "-png",
                "-singlefile",
                pdf.toString(),
                FOLDER.resolve("code").toString());
        var raster = FOLDER.resolve("code.png");
        var whole = ImageIO.read(raster.toFile());
        // as a camera is held: the corner of the page where the code is
        var image = whole.getSubimage(0, whole.getHeight() / 2, whole.getWidth() / 2, whole.getHeight() / 2);
        var read = read(image);
        var expected = "HTTPS://VERIFICA.REFUGIO.EXAMPLE/D/" + TOKEN.text();
        assertThat(read.getText()).isEqualTo(expected);
        var corners = read.getResultPoints();
        assertThat(Math.hypot(corners[1].getX() - corners[0].getX(), corners[1].getY() - corners[0].getY()))
                .as("dots between two finder patterns of a code printed at 30 mm or more")
                .isGreaterThan(300 / 25.4 * 30 * 0.7);
        assumeProgram("zbarimg");
        assertThat(run("zbarimg", "-q", "--raw", raster.toString())).contains(expected);
    }

    /** The seal beside it is another in each document, and may fool one way to tell dark from light: then the other. */
    private static Result read(BufferedImage image) throws ReaderException {
        var source = new BufferedImageLuminanceSource(image);
        var hints = Map.of(DecodeHintType.TRY_HARDER, true);
        try {
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints);
        } catch (ReaderException fooled) {
            return new QRCodeReader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)), hints);
        }
    }

    @Test
    void statesAValidityAtAMoment() throws Exception {
        var order = InventedOrders.ORDINARY.order(UUID.randomUUID());
        var shown = new Check.Shown(
                "work-permit",
                "title.permit",
                java.time.LocalDate.of(2026, 3, 12),
                "420",
                true,
                order.appliedOn(),
                Optional.of(java.time.LocalDate.of(2027, 9, 30)),
                Optional.of(new DocumentExtension(
                        java.time.LocalDate.of(2027, 3, 11),
                        java.time.LocalDate.of(2027, 9, 30),
                        new LegalAct("Decreto Supremo", "099-2026", java.time.LocalDate.of(2026, 3, 15)),
                        Workshop.NOW)));
        var found = new PublicCheckStore.Found(UUID.randomUUID(), CheckStatus.VALID, "108420", shown);
        var pdf = Workshop.COMPOSITION.composeStatement(
                new Composition.Stated(
                        found, order.fields(), Face.of(order.photoJpeg()).shown()),
                TOKEN,
                Workshop.NOW);
        Files.write(FOLDER.resolve("STATEMENT.pdf"), pdf);
        assertThat(complaints(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(complaints(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(text(pdf))
                .contains("Constancia de validez", "viernes 20 de marzo de 2026, 10:41", "termina en 420")
                .contains("prorrogado por ley hasta el 30 de setiembre de 2027: Decreto Supremo")
                .doesNotContain("Terán", "Wilmer", "Colombiana", "123456789", "108420");
    }

    static byte[] permit(InventedOrders invented) {
        var order = invented.order(UUID.randomUUID());
        var until = SmallPack.types().get("work-permit").validUntil(order.appliedOn());
        return Workshop.COMPOSITION.compose(order, until, new StatusPlace(0, 7), TOKEN, Workshop.NOW);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    static List<String> complaints(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(found -> found.getRuleId().getClause() + " " + found.getMessage() + " at "
                            + found.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }

    private static String pdfsig(byte[] pdf) throws IOException, InterruptedException {
        return run("pdfsig", Files.write(FOLDER.resolve("signed.pdf"), pdf).toString());
    }

    static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return out;
    }

    /** Missing programs fail the build server and are skipped, aloud, elsewhere. */
    static void assumeProgram(String name) {
        var here = List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        if (!here && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(name + " is not installed, and CI must not skip");
        }
        assumeTrue(here, name + " is not installed: SKIPPED");
    }
}
