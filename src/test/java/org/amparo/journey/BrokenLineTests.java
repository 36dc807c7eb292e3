// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.Test;

/** Uploads over a line that breaks: over plain HTTP, and in a browser. */
class BrokenLineTests {

    private static final int CHUNK = 32 * 1024;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final RunningAmparo amparo = RunningAmparo.start();

    @Test
    void aLineThatBreaksInEveryChunkLosesNothingThatWasAcknowledged() throws Exception {
        var phone = new PlainBrowser(amparo.origin());
        phone.signIn("broken-line@example.org");
        phone.fillIn("/apply/form/document", Map.of("doc_type", "PAS"));
        var token = token(phone, "/apply/form/document_image");
        var pdf = pdf(150_000);
        var begun = phone.post(
                "/apply/uploads",
                Map.of(
                        "_csrf",
                        token,
                        "field",
                        "doc_image",
                        "name",
                        "acta.pdf",
                        "size",
                        "150000",
                        "mark",
                        "0123456789abcdef"));
        var found = ID.matcher(body(begun));
        assertThat(found.find()).isTrue();
        var upload = "/apply/uploads/" + found.group(1);
        for (int at = 0; at < pdf.length; at += CHUNK) {
            var chunk = Arrays.copyOfRange(pdf, at, Math.min(at + CHUNK, pdf.length));
            var wrong = phone.send(upload + "/chunks?at=" + (at + 7), token, chunk);
            assertThat(wrong.status()).isEqualTo(409);
            assertThat(body(wrong)).contains("\"at\":" + at);
            phone.sendHalf(upload + "/chunks?at=" + at, token, chunk);
            assertThat(body(phone.get(upload))).contains("\"at\":" + at + "}");
            assertThat(phone.send(upload + "/chunks?at=" + at, token, chunk).status())
                    .isEqualTo(200);
        }
        // the page says so to whoever comes back without scripts
        assertThat(phone.get("/apply/form/document_image").html().select("progress"))
                .hasSize(1);

        var other = new PlainBrowser(amparo.origin());
        other.signIn("someone-else@example.org");
        var otherToken = token(other, "/apply/form/photo");
        var missing = other.get("/apply/uploads/00000000-0000-4000-8000-000000000000");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(other.get(upload)).satisfies(same -> {
            assertThat(same.status()).isEqualTo(404);
            assertThat(same.title()).isEqualTo(missing.title());
        });
        assertThat(other.send(upload + "/chunks?at=0", otherToken, new byte[CHUNK])
                        .status())
                .isEqualTo(404);
        var finishing = Map.of("_csrf", otherToken, "page", "document_image");
        assertThat(other.post(upload + "/finish", finishing).status()).isEqualTo(404);

        var done = phone.post(upload + "/finish", Map.of("_csrf", token, "page", "document_image"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.html().select(".am-file")).hasSize(1);
        var page = phone.get("/apply/form/document_image").html();
        assertThat(page.select("progress")).isEmpty();
        var file = page.select(".am-file a").attr("href");
        assertThat(phone.get(file).bytes()).isEqualTo(pdf);
        assertThat(other.get(file).status()).isEqualTo(404);
        assertThat(other.get(file + "/small").status()).isEqualTo(404);
        assertThat(phone.get(file + "/small").status()).isEqualTo(404);
    }

    @Test
    void ofSeveralFilesTheGoodOnesStayAndEachBadOneIsNamed() throws Exception {
        var phone = new PlainBrowser(amparo.origin());
        phone.signIn("several-files@example.org");
        phone.fillIn("/apply/form/document", Map.of("doc_type", "PAS"));
        var sent = phone.uploadSeveral(
                "/apply/form/document_image",
                "doc_image",
                Map.of(
                        "uno.jpg", InventedPhoto.jpeg(1),
                        "dos.pdf", pdf(5_000),
                        "tres.jpg", "no es una foto".getBytes(StandardCharsets.UTF_8),
                        "cuatro.pdf", pdf(11 * 1024 * 1024)));
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.html().select(".am-file")).hasSize(2);
        assertThat(sent.html().select(".am-sum__list li")).hasSize(2);
        var thumbnail = sent.html().select("img.am-thumb").attr("src");
        assertThat(phone.get(thumbnail).bytes()).hasSizeBetween(500, 8_000);
    }

    @Test
    void inABrowserTheSendingGoesOnByItselfWhenTheLineIsBack() throws IOException {
        try (var phone = new Visitor(amparo, 360, true, "es-PE")) {
            var applying = new ApplyingJourney(phone, "line-back@example.org", InventedPhoto.jpeg(3));
            applying.begin();
            phone.open("/apply/form/photo");
            var broken = new AtomicInteger();
            phone.page().route("**/apply/uploads**", route -> breakOften(route, broken));
            phone.page().route("**/apply/uploads/**", route -> breakOften(route, broken));
            phone.attach("Foto de su cara", "foto.jpg", "image/jpeg", InventedPhoto.jpeg(3));
            phone.page().getByText("Se cortó la conexión").first().waitFor();
            phone.picture("upload-waiting");
            phone.page().getByText("Llegó a las").first().waitFor();
            assertThat(broken.get()).isGreaterThan(2);
            phone.lookAround();
            phone.picture("upload-arrived");
            phone.page().reload();
            assertThat(phone.page().locator(".am-file").count()).isEqualTo(1);
            phone.press("Quitar");
            assertThat(phone.page().locator(".am-file").count()).isZero();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void inABrowserTheSameFileChosenAgainAfterAReloadGoesOn() {
        try (var phone = new Visitor(amparo, 360, true, "es-PE")) {
            var applying = new ApplyingJourney(phone, "chosen-again@example.org", new byte[0]);
            applying.begin();
            phone.open("/apply/form/document_image");
            var dead = new AtomicInteger();
            phone.page().route(Pattern.compile("chunks\\?at="), route -> {
                if (route.request().url().endsWith("at=0") || dead.get() < 0) {
                    route.resume();
                } else {
                    dead.incrementAndGet();
                    route.abort();
                }
            });
            phone.attach("Foto o PDF de su documento", "acta.pdf", "application/pdf", pdf(400_000));
            phone.page().getByText("Se cortó la conexión").first().waitFor();
            phone.open("/apply/form/document_image");
            assertThat(phone.text()).contains("Archivo incompleto");
            phone.picture("upload-partly");
            dead.set(Integer.MIN_VALUE);
            phone.attach("Foto o PDF de su documento", "acta.pdf", "application/pdf", pdf(400_000));
            phone.page().getByText("Llegó a las").first().waitFor();
            assertThat(phone.text()).doesNotContain("Archivo incompleto");
            assertThat(phone.page().locator(".am-file").count()).isEqualTo(1);
            assertThat(phone.complaints()).isEmpty();
        }
    }

    /** Two of three requests meet a dead line. */
    private static void breakOften(Route route, AtomicInteger broken) {
        if (broken.incrementAndGet() % 3 == 0) {
            route.resume();
        } else {
            route.abort();
        }
    }

    private static String token(PlainBrowser browser, String path) {
        return Objects.requireNonNull(PlainBrowser.form(browser.get(path), path).get("_csrf"));
    }

    private static String body(PlainBrowser.Answer answer) {
        return new String(answer.bytes(), StandardCharsets.UTF_8);
    }

    /** Begins like a PDF. */
    private static byte[] pdf(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}
