// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The interface as a registry's program meets it: over HTTP, in a country that has it and in one that has not. */
class RegistryApiTests {

    private static final RunningAmparo RUNNING = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/argentina"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String RIGHT = "{\"number\": \" ex-2026 777001 \", \"birthDate\": \"1988-11-02\"}";

    private final RegistryKeys keys = RUNNING.context().getBean(RegistryKeys.class);
    private final RegistryKeys.Made made = keys.add("Registro laboral", "cuil");

    @AfterAll
    static void close() {
        RUNNING.context().close();
    }

    @Test
    void answersNumberNameBirthDateAndWorkRightAndNothingMore() {
        var holder = UUID.randomUUID();
        SharedPaper.issue(
                RUNNING.context().getBean(DocumentStore.class),
                holder,
                Instant.now(),
                "provisional-certificate",
                "EX-2026-777001",
                Map.of(
                        "given-names", "Canaria",
                        "surnames", "Colibrí",
                        "nationality", "CANARY-1",
                        "address", "CANARY-2",
                        "document", "CANARY-3",
                        "birth-country", "CANARY-4"));

        var answer = post("Bearer " + made.text(), RIGHT);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"found\":true,\"number\":\"EX-2026-777001\",\"name\":\"Canaria Colibrí\","
                        + "\"birthDate\":\"1988-11-02\",\"mayWork\":true,\"until\":\"2027-03-11\"}");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(RUNNING.context().getBean(CheckCounts.class).listFor(holder))
                .extracting(count -> count.audience() + " " + count.times() + " " + count.purpose())
                .containsExactly("labour-registry 1 cuil");

        for (var miss : List.of(RIGHT.replace("11-02", "11-03"), RIGHT.replace("777001", "777002"))) {
            var none = post("Bearer " + made.text(), miss);
            assertThat(none.statusCode()).isEqualTo(200);
            assertThat(none.body()).isEqualTo("{\"found\":false}");
        }
    }

    @Test
    void withoutAKeyThatHoldsNobodyIsAnswered() {
        refused(post("", RIGHT), 401, "key-missing");
        refused(post("Basic YTpi", RIGHT), 401, "key-missing");
        refused(post("Bearer " + "A".repeat(32), RIGHT), 401, "key-unknown");
        refused(post("Bearer " + "A".repeat(500), RIGHT), 401, "key-unknown");
        assertThat(post("", RIGHT).headers().firstValue("WWW-Authenticate")).contains("Bearer");
        keys.revoke(made.id());
        refused(post("Bearer " + made.text(), RIGHT), 401, "key-unknown");
    }

    @Test
    void namesWhatIsWrongWithABody() {
        var key = "Bearer " + made.text();
        refused(post(key, ""), 400, "bad-body");
        refused(post(key, "[]"), 400, "bad-body");
        refused(post(key, "{\"number\":"), 400, "bad-body");
        refused(post(key, RIGHT + " ".repeat(3_000)), 400, "bad-body");
        refused(post(key, "{\"birthDate\": \"1988-11-02\"}"), 400, "bad-number");
        refused(post(key, "{\"number\": 777001, \"birthDate\": \"1988-11-02\"}"), 400, "bad-number");
        refused(post(key, "{\"number\": \"777001\"}"), 400, "bad-birth-date");
        refused(post(key, "{\"number\": \"777001\", \"birthDate\": \"1988-02-30\"}"), 400, "bad-birth-date");
    }

    @Test
    void whoeverTriesBirthDatesAtOneNumberHasToWait() {
        var key = "Bearer " + made.text();
        for (var day = 1; day <= 5; day++) {
            assertThat(post(key, "{\"number\": \"555000\", \"birthDate\": \"1990-01-0" + day + "\"}")
                            .statusCode())
                    .isEqualTo(200);
        }
        var waits = post(key, "{\"number\": \"555000\", \"birthDate\": \"1990-01-06\"}");
        refused(waits, 429, "too-fast");
        assertThat(waits.headers().firstValue("Retry-After")).contains("60");
    }

    @Test
    void whileTheDatabaseIsAwayItSaysSo() {
        RUNNING.letDatabaseAnswer(false);
        try {
            var away = post("Bearer " + made.text(), RIGHT);
            refused(away, 503, "unavailable");
            assertThat(away.headers().firstValue("Retry-After")).contains("15");
        } finally {
            RUNNING.letDatabaseAnswer(true);
        }
    }

    @Test
    void aCountryWithoutTheInterfaceSaysThatThereIsNone() {
        refused(post(RunningAmparo.start(), "Bearer " + made.text(), RIGHT), 404, "no-registry");
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").contains("\"detail\":\"");
    }

    private static HttpResponse<String> post(String authorization, String body) {
        return post(RUNNING, authorization, body);
    }

    private static HttpResponse<String> post(RunningAmparo at, String authorization, String body) {
        var request = HttpRequest.newBuilder(URI.create(at.origin() + "/verify/registry"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
