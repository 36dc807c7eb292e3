// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.Amparo;
import org.amparo.access.Actor;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.documents.DocumentOrder;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.Documents;
import org.amparo.documents.IssueDocument;
import org.amparo.documents.RevokeDocument;
import org.amparo.testing.TestDatabase;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From an order to a stranger's phone, over HTTP, with the program as it runs and the Peruvian pack. */
@SpringBootTest(classes = Amparo.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class VerifyJourneyTests {

    private static final Pattern TOKEN = Pattern.compile("([0-9A-Z]{5} [0-9A-Z]{5} [0-9A-Z]{5} [0-9A-Z]{5})");

    @LocalServerPort
    private int port;

    @Autowired
    private IssueDocument issueDocument;

    @Autowired
    private RevokeDocument revokeDocument;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final UUID holder = UUID.randomUUID();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        var folder = Files.createTempDirectory(Path.of("target"), "journey").toAbsolutePath();
        HikariDataSource database = TestDatabase.migrated();
        settings.add("spring.datasource.url", database::getJdbcUrl);
        settings.add("spring.datasource.username", database::getUsername);
        settings.add("spring.datasource.password", database::getPassword);
        settings.add("amparo.data", () -> folder.resolve("data").toString());
        settings.add("amparo.keys", () -> folder.resolve("keys").toString());
        settings.add("amparo.create-keys", () -> true);
        settings.add("amparo.plain-cookies", () -> true);
        settings.add("spring.mail.host", () -> "localhost");
    }

    @Test
    void isOrderedCheckedStatedAndRevoked() throws Exception {
        var id = issued();
        var pdf = documents.file(id, holder).orElseThrow();
        assertThat(text(pdf)).contains("Comisión Especial para los Refugiados", "artículo 14", "Terán Useche");
        var token = token(pdf);

        var valid = get("/D/" + token);
        assertThat(valid.statusCode()).isEqualTo(200);
        assertThat(valid.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
        assertThat(valid.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(valid.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        var page = Jsoup.parse(valid.body());
        assertThat(page.select("h1").text()).isEqualTo("Este documento es válido");
        assertThat(page.text())
                .contains("••• 420")
                .doesNotContain("Terán", "Wilmer", "Colombia", "108420", "Molles", "123456789");
        assertThat(valid.body().length()).as("15 KB without the photo").isLessThan(15_000);

        var photo = browser.send(request("/d/" + token + "/photo").build(), BodyHandlers.ofByteArray());
        assertThat(photo.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(photo.body().length).isBetween(1000, 20_000);

        var json = browser.send(
                request("/d/" + token.toLowerCase(java.util.Locale.ROOT))
                        .header("Accept", "application/json")
                        .build(),
                BodyHandlers.ofString());
        try (var program = HttpClient.newHttpClient()) {
            for (var file :
                    List.of("/d/" + token, "/status/0", "/verify/keys", "/verify/trust", "/.well-known/jwks.json")) {
                var answer = program.send(
                        request(file).header("Accept", "application/json").build(), BodyHandlers.discarding());
                assertThat(answer.headers().firstValue("Set-Cookie"))
                        .as("%s is no program's session", file)
                        .isEmpty();
            }
            assertThat(program.send(request("/d/" + token).build(), BodyHandlers.discarding())
                            .headers()
                            .firstValue("Set-Cookie"))
                    .as("who sees the page may press its buttons")
                    .isPresent();
        }
        assertThat(json.body()).matches("\\{\"status\":\"valid\",\"type\":\"work-permit\",\"issued\":\"[0-9-]{10}\"}");

        var form = page.select("form[action$=/statement]").getFirst();
        var statement = browser.send(
                request(form.attr("action"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "http://localhost:" + port)
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf="
                                + java.net.URLEncoder.encode(
                                        form.select("[name=_csrf]").attr("value"),
                                        java.nio.charset.StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(statement.statusCode()).isEqualTo(200);
        assertThat(text(statement.body()))
                .contains("Constancia de validez", "Se deja constancia")
                .doesNotContain("Terán");

        var officer = new Officer(
                UUID.randomUUID(), "A", "LIM", "registrar", Set.of(Permission.REVOKE_DOCUMENT), Set.of("LIM"));
        revokeDocument.revoke(id, "Reported stolen", officer);
        var revoked = get("/d/" + token);
        assertThat(Jsoup.parse(revoked.body()).select("h1").text()).isEqualTo("Este documento no es válido");
        assertThat(revoked.body()).doesNotContain("Reported");
        assertThat(get("/d/" + token + "/photo").statusCode()).isEqualTo(404);
    }

    @Test
    void answersUnknownCodesInTheReadersLanguage() throws Exception {
        var unknown = browser.send(
                request("/d/00000000000000000000")
                        .header("Accept-Language", "en")
                        .build(),
                BodyHandlers.ofString());
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(unknown.body()).select("h1").text()).isEqualTo("We did not find this code");
        assertThat(get("/verify").statusCode()).isEqualTo(200);
    }

    private UUID issued() {
        jdbc.sql(
                        "insert into access.account (id, email, language, created_at) values (:id, :id::text || '@correo.example', 'es', now())")
                .param("id", holder)
                .update();
        var id = new TransactionTemplate(transactions)
                .execute(status -> issueDocument.order(
                        new DocumentOrder(
                                "work-permit",
                                holder,
                                "108420",
                                LocalDate.now(java.time.Clock.systemUTC()).minusDays(3),
                                Map.ofEntries(
                                        Map.entry("given-names", "Wilmer José"),
                                        Map.entry("surnames", "Terán Useche"),
                                        Map.entry("birth-date", "2 de noviembre de 1988"),
                                        Map.entry("birth-country", "Colombia"),
                                        Map.entry("nationality", "Colombia"),
                                        Map.entry("document", "Pasaporte 123456789"),
                                        Map.entry("entry-date", "11 de febrero de 2018"),
                                        Map.entry("address", "Pasaje Los Molles 114, interior 3"),
                                        Map.entry("area", "Lima / Lima / Breña"),
                                        Map.entry("phones", "900 000 418"),
                                        Map.entry("email", "persona@correo.example")),
                                InventedPhoto.jpeg(7),
                                new byte[0],
                                "LIM"),
                        new Actor.System()));
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(60))
                .until(() -> documents.listFor(holder).getFirst().status() == DocumentStatus.VALID);
        return id;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String token(byte[] pdf) throws IOException {
        var found = TOKEN.matcher(text(pdf));
        assertThat(found.find()).isTrue();
        return found.group().replace(" ", "");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
