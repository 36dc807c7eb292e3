// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.documents.SignedKeyList;
import org.amparo.documents.keys.KeyInstallation;
import org.amparo.documents.keys.KeyRoot;
import org.amparo.documents.keys.KeyState;
import org.amparo.documents.keys.KnownKey;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The drill: the executive secretary's key is stolen while people hold documents under it. It is withdrawn, verifiers learn
 * of it, a new key comes from the root, every document is made anew under it and its holder told, without a restart.
 */
class CompromiseDrillTests {

    private static final String SIGNER = "executive-secretary";
    private static final Duration LONG = Duration.ofMinutes(2);

    private static RunningAmparo amparo;
    private static JdbcClient jdbc;
    private static Path keyFolder;

    @BeforeAll
    static void start() {
        amparo = RunningAmparo.startAlone(Map.of(
                "amparo.demo.empty", false,
                "amparo.documents.keys.look-every", "200ms",
                "amparo.reseal.first-look", "1s",
                "amparo.reseal.look-every", "200ms"));
        jdbc = amparo.context().getBean(JdbcClient.class);
        keyFolder = Path.of(amparo.context().getEnvironment().getRequiredProperty("amparo.keys"));
        await().atMost(LONG)
                .until(() -> count("select count(*) from documents.production") == 0 && !issued().isEmpty());
    }

    @AfterAll
    static void stop() {
        amparo.context().close();
    }

    @Test
    void aStolenKeyIsWithdrawnAndEveryDocumentMadeAnew() throws Exception {
        var installation = KeyInstallation.of(keyFolder);
        var stolen = current(installation);
        var affected = issued();
        var valid = stillToBeShown();
        assertThat(kids())
                .as("every document knows its key")
                .contains(stolen.kid())
                .doesNotContainNull();
        assertThat(published()).contains(base64(stolen.kid()));

        installation.withdraw(stolen.kid(), "a drill", Instant.now());

        await().atMost(LONG)
                .until(() -> count("select count(*) from documents.signing_key where state = 'WITHDRAWN'") == 1);
        assertThat(published())
                .as("whoever knows this set alone refuses the key")
                .doesNotContain(base64(stolen.kid()));
        assertThat(list()).contains("\"withdrawn\"").contains(base64(stolen.kid()));
        assertThat(count("select count(*) from access.entry where act = 'key.withdrawn'"))
                .isEqualTo(1);
        assertThat(issued()).as("nothing is taken from anybody meanwhile").isEqualTo(affected);

        assertThat(page()).contains(stolen.kid(), "Retirada", "Documentos que faltan");

        var fresh = ceremony(installation);

        await().atMost(LONG)
                .until(() -> kidsOf(valid).equals(Set.of(stolen.kid())) && successors(valid) == valid.size());
        assertThat(count("""
                select count(*) from documents.document s join documents.document d on d.id = s.replaces
                 where s.renewed_because = 'KEY' and s.kid = '%s'
                   and s.valid_until is not distinct from d.valid_until
                """.formatted(fresh.kid())))
                .as("with the same last day")
                .isEqualTo(valid.size());
        assertThat(toldOrReadyToPrint())
                .as("each holder is told, or the card waits for the printer")
                .isEqualTo(valid.size());
        assertThat(issued().stream().filter(valid::contains).toList())
                .as("what nobody has to fetch replaced the former at once")
                .allMatch(CompromiseDrillTests::isCard);
    }

    /** On the demonstration's own root, which lies beside its keys; elsewhere these files are carried between machines. */
    private static KnownKey ceremony(KeyInstallation installation) throws IOException {
        var folder = Files.createTempDirectory("amparo-drill");
        var request = folder.resolve("request.json");
        var answer = folder.resolve("answer.json");
        installation.request(
                SIGNER,
                "CN=DEMO " + SIGNER + " 2, O=Amparo demo - no legal value",
                Optional.empty(),
                request,
                Instant.now());
        KeyRoot.open(keyFolder.resolve("documents")).sign(request, answer, Instant.now(), Period.ofYears(2), Set.of());
        return installation.install(answer, Optional.empty(), Instant.now()).orElseThrow();
    }

    private static KnownKey current(KeyInstallation installation) {
        return installation.known().stream()
                .filter(key -> key.signer().equals(SIGNER) && key.state() == KeyState.CURRENT)
                .findFirst()
                .orElseThrow();
    }

    private static Set<UUID> issued() {
        return new HashSet<>(jdbc.sql("select id from documents.document where state = 'ISSUED' and kid is not null")
                .query(UUID.class)
                .list());
    }

    private static List<UUID> stillToBeShown() {
        return List.copyOf(
                jdbc.sql("""
                select d.id from documents.document d
                 where d.state = 'ISSUED' and not d.suspended and (d.valid_until is null or d.valid_until >= current_date)
                   and d.kid = (select kid from documents.signing_key where signer = :signer)
                   and not exists (select 1 from documents.document s where s.replaces = d.id)
                """).param("signer", SIGNER).query(UUID.class).list());
    }

    private static Set<String> kids() {
        return new HashSet<>(jdbc.sql("select kid from documents.document where state = 'ISSUED'")
                .query(String.class)
                .list());
    }

    private static Set<String> kidsOf(List<UUID> documents) {
        return new HashSet<>(jdbc.sql("select kid from documents.document where id in (:ids)")
                .param("ids", documents)
                .query(String.class)
                .list());
    }

    private static int successors(List<UUID> documents) {
        return jdbc.sql("select count(*) from documents.document where replaces in (:ids) and state = 'ISSUED'")
                .param("ids", documents)
                .query(Integer.class)
                .single();
    }

    private static int toldOrReadyToPrint() {
        return count("select count(*) from notifications.message where kind = 'DOCUMENT_RESEALED'")
                + count("select count(*) from documents.document where renewed_because = 'KEY' and inactive");
    }

    private static boolean isCard(UUID document) {
        return jdbc.sql("select own_number is not null from documents.document where id = :id")
                .param("id", document)
                .query(Boolean.class)
                .single();
    }

    private static int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static String list() {
        var signed = amparo.context().getBean(SignedKeyList.class).jws().orElseThrow();
        return new String(Base64.getUrlDecoder().decode(signed.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String published() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(amparo.origin() + "/.well-known/jwks.json"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    /** As the executive secretary sees the keys. */
    private static String page() throws IOException, InterruptedException {
        return WalkedArgentina.officer(amparo, "secretaria")
                .get("/work/keys")
                .html()
                .text();
    }

    private static String base64(String kid) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(kid));
    }
}
