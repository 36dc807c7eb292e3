// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.amparo.documents.Documents;
import org.amparo.testing.RunningAmparo;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The verifier in a real browser: what it answers to every test vector, and with no server there any more. */
class VerifierTests {

    private static final String VERIFIER = "/verify/scan";
    private static final String READY = "() => document.documentElement.dataset.ready === 'true'";
    private static final String KEPT = "() => navigator.serviceWorker.controller !== null";

    private static final String ANSWERS = """
            async ([vectors, app]) => {
              const { judge } = await import(app.replace('app.js', 'judge.js'));
              const { importRoot, readKeyList } = await import(app.replace('app.js', 'keylist.js'));
              const { readStatusList } = await import(app.replace('app.js', 'statuslist.js'));
              const { keys } = await readKeyList(vectors.keyList, await importRoot(vectors.root));
              const answers = [];
              for (const one of vectors.cases) {
                const lists = new Map();
                const published = vectors.lists[one.list];
                try {
                  const token = Uint8Array.from(atob(published.token), (char) => char.charCodeAt(0));
                  lists.set(published.address, await readStatusList(token, keys, published.address));
                } catch (refused) {
                  // the verifier goes on without the list
                }
                const answer = await judge(one.text, { issuer: vectors.issuer, keys, lists }, vectors.now);
                answers.push(`${one.name}: ${answer.colour} ${answer.verdict}`);
              }
              return answers;
            }
            """;

    @Test
    void answersEveryTestVectorAsItMust() throws IOException {
        var amparo = RunningAmparo.start();
        var vectors = JsonMapper.shared()
                .readValue(Files.readAllBytes(Path.of("src/main/resources/vectors/seals.json")), Map.class);
        try (var visitor = new Visitor(amparo, 360, true, "es")) {
            visitor.open(VERIFIER);
            var page = visitor.page();
            page.waitForFunction(READY);
            var app = page.locator("script[type=module]").getAttribute("src");
            var expected = ((List<?>) Objects.requireNonNull(vectors.get("cases")))
                    .stream()
                            .map(Map.class::cast)
                            .map(one -> one.get("name") + ": " + one.get("colour") + " " + one.get("verdict"))
                            .toList();
            assertThat((List<?>) page.evaluate(ANSWERS, List.of(vectors, app))).isEqualTo(expected);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** Another list than the one the root signed, or one older than the one at hand, is not taken. */
    @Test
    void takesNoKeysThatTheRootDidNotSignAndNoneThatAreOlder() {
        var amparo = RunningAmparo.start();
        try (var visitor = new Visitor(amparo, 360, true, "es")) {
            visitor.open(VERIFIER);
            var page = visitor.page();
            page.waitForFunction(READY);
            assertThat(page.locator("#state").getAttribute("class")).contains("am-note--good");
            page.route("**/verify/keys", route -> {
                var body = route.fetch().text();
                route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setBody(body.substring(0, body.length() - 4) + "AAAA"));
            });
            page.locator("#refresh").click();
            page.locator("#state-failed").waitFor();
            assertThat(page.locator("#other-root").isVisible()).isFalse();
            page.unroute("**/verify/keys");
            page.route(
                    "**/verify/trust",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody(route.fetch().text().replaceAll("\"fingerprint\":\"..", "\"fingerprint\":\"00"))));
            page.locator("#refresh").click();
            page.locator("#other-root").waitFor();
            assertThat(page.locator("#other-root-print").innerText()).startsWith("00");
        }
    }

    /** The server ends once the page was opened: from then on there is nothing but the browser. */
    @ParameterizedTest
    @CsvSource({
        "peru, es, applicant-card, false",
        "brazil, pt, refuge-protocol, true",
        "argentina, ar, provisional-certificate, true"
    })
    void checksADocumentWithTheNetworkCut(String pack, String language, String type, boolean face) throws IOException {
        var amparo = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/" + pack, "amparo.demo.empty", false));
        var running = true;
        try (var visitor = new Visitor(amparo, 360, true, language)) {
            var pdf = document(amparo, type);
            var page = visitor.page();
            visitor.open(VERIFIER);
            page.waitForFunction(READY);
            page.waitForFunction(KEPT);
            amparo.context().close();
            running = false;

            page.reload();
            page.waitForFunction(READY);
            page.locator("#file").setInputFiles(new FilePayload("document.pdf", "application/pdf", pdf));
            var result = page.locator("#result[data-verdict]");
            result.waitFor();
            assertThat(result.getAttribute("data-verdict")).isEqualTo("valid");
            assertThat(result.getAttribute("data-colour")).isEqualTo("good");
            assertThat(page.locator("#seal-name").innerText()).isNotBlank();
            assertThat(page.locator("#seal-face").isVisible()).isEqualTo(face);
            visitor.lookAround();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/verifier-" + pack + ".png")));

            page.locator("#again").click();
            page.locator("#file").setInputFiles(new FilePayload("photo.png", "image/png", picture(pdf)));
            result.waitFor();
            assertThat(result.getAttribute("data-colour")).isEqualTo("good");

            paste(page, "HTTPS://EVIL.EXAMPLE/D/0123456789ABCDEFGHJK");
            page.locator("#result[data-verdict=other-host]").waitFor();
            assertThat(page.locator("#host").innerText()).isEqualTo("evil.example");
            paste(page, "not a seal");
            page.locator("#result[data-verdict=damaged]").waitFor();

            page.clock().setFixedTime(java.util.Date.from(Instant.now().plus(Duration.ofHours(30))));
            page.locator("#file").setInputFiles(new FilePayload("document.pdf", "application/pdf", pdf));
            page.locator("#result[data-verdict=unsure][data-colour=warn]").waitFor();
            assertThat(visitor.complaints())
                    .as("nothing but that there is no server")
                    .allMatch(complaint -> complaint.contains("ERR_CONNECTION_REFUSED"));
        } finally {
            if (running) {
                amparo.context().close();
            }
        }
    }

    @Test
    void readsWhatTheCameraSees() throws Exception {
        var amparo = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/brazil", "amparo.demo.empty", false));
        var film = Files.createTempFile("amparo-camera", ".mjpeg");
        Files.write(film, frame(document(amparo, "refuge-protocol")));
        try (var playwright = Playwright.create();
                var browser = Chromium.launch(
                        playwright,
                        "--use-fake-ui-for-media-stream",
                        "--use-fake-device-for-media-stream",
                        "--use-file-for-fake-video-capture=" + film);
                var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 800))) {
            var page = context.newPage();
            page.navigate(amparo.origin() + VERIFIER);
            page.waitForFunction(READY);
            page.locator("#camera").click();
            page.locator("#result[data-verdict=valid]").waitFor();
            assertThat(page.locator("#viewer").isVisible())
                    .as("the camera is let go")
                    .isFalse();
        } finally {
            amparo.context().close();
        }
    }

    @Test
    void saysWithoutScriptsWhatToDoInstead() {
        try (var visitor = new Visitor(RunningAmparo.start(), 360, false, "es")) {
            visitor.open(VERIFIER);
            assertThat(visitor.page().locator("noscript, main").last().innerText())
                    .contains("JavaScript");
            visitor.page().locator("main a[href='/verify']").click();
            assertThat(visitor.page().locator("#code").isVisible()).isTrue();
        }
    }

    private static void paste(Page page, String text) {
        page.locator("#text").fill(text);
        page.locator("#paste button").click();
    }

    /** A valid one as its holder has it. A card counts as handed over here: how that is done is tested with the print station. */
    private static byte[] document(RunningAmparo amparo, String type) {
        var jdbc = amparo.context().getBean(JdbcClient.class);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.sql("select count(*) from documents.production")
                                .query(Integer.class)
                                .single()
                        == 0);
        jdbc.sql("update documents.document set inactive = false where type = :type")
                .param("type", type)
                .update();
        var found = jdbc.sql("""
                        select d.id, d.holder from documents.document d
                         where d.type = :type and d.state = 'ISSUED' and not d.suspended
                           and (d.valid_until is null or d.valid_until > current_date)
                           and exists (select 1 from documents.file f where f.document_id = d.id and f.face is not null)
                         order by d.id limit 1
                        """)
                .param("type", type)
                .query((row, n) -> new UUID[] {row.getObject("id", UUID.class), row.getObject("holder", UUID.class)})
                .single();
        return amparo.context()
                .getBean(Documents.class)
                .file(found[0], found[1])
                .orElseThrow();
    }

    private static byte[] picture(byte[] pdf) throws IOException {
        return image(pdf, "png");
    }

    /** What a camera sees that is held over the seal. */
    private static byte[] frame(byte[] pdf) throws IOException, WriterException, NotFoundException {
        var page = ImageIO.read(new ByteArrayInputStream(image(pdf, "png")));
        var codes = new QRCodeMultiReader()
                .decodeMultiple(
                        new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page))),
                        Map.of(DecodeHintType.TRY_HARDER, true));
        var seal = Stream.of(codes)
                .map(Result::getText)
                .filter(text -> !text.contains("://"))
                .findFirst()
                .orElseThrow();
        var code = new QRCodeWriter().encode(seal, BarcodeFormat.QR_CODE, 900, 900);
        var frame = new BufferedImage(1280, 960, BufferedImage.TYPE_INT_RGB);
        var graphics = frame.createGraphics();
        graphics.setColor(java.awt.Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, 1280, 960);
        graphics.drawImage(MatrixToImageWriter.toBufferedImage(code), 190, 30, null);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(frame, "jpg", bytes);
        return bytes.toByteArray();
    }

    /** The page with the seal, as a photograph of it would show it. */
    private static byte[] image(byte[] pdf, String format) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var last = document.getNumberOfPages() - 1;
            var small = document.getPage(last).getMediaBox().getWidth() < 300;
            var raster = new PDFRenderer(document).renderImageWithDPI(last, small ? 300 : 150, ImageType.RGB);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(raster, format, bytes);
            return bytes.toByteArray();
        }
    }
}
