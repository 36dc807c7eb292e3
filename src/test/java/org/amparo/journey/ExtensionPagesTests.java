// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.access.Applicant;
import org.amparo.access.DemoOfficers;
import org.amparo.access.HireOfficer;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.Documents;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.CheckFact;
import org.amparo.testing.OfficeWork;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A decree over HTTP: the head of the authority, a person whose permit ran out, and whoever checks it. */
class ExtensionPagesTests {

    private static final String PASSWORD = "long enough for all";
    private static final String PAGE = "/work/extensions";
    private static final Pattern TOKEN = Pattern.compile("([0-9A-Z]{5} [0-9A-Z]{5} [0-9A-Z]{5} [0-9A-Z]{5})");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Lima"));
    private static final LocalDate LAST = TODAY.plusDays(200);
    /** A day that no document of another test ends on. */
    private static final LocalDate LAPSED = LocalDate.of(1990, 5, 3);

    private final OfficeWork amparo = new OfficeWork();
    private final Applicant person = amparo.applicant();

    /** Each time somebody else: a code of the moment opens once. */
    private PlainBrowser officer(String role) {
        var login = "x" + UUID.randomUUID().toString().substring(0, 8);
        amparo.get(HireOfficer.class).hire(login, "Elena Vargas Luna", PASSWORD, "TAC", role, true);
        var code = amparo.get(DemoOfficers.class).list().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow()
                .code();
        var browser = new PlainBrowser(amparo.origin());
        var form = Map.of("login", login, "password", PASSWORD, "code", code);
        assertThat(browser.fillIn("/work/sign-in", form).location()).isEqualTo("/work");
        return browser;
    }

    private UUID lapsedPermit() throws InterruptedException {
        var id = amparo.submit(person, Map.of());
        var registrar = OfficeWork.registrar("TAC");
        var register = amparo.get(RegisterCase.class);
        amparo.get(CheckFact.class).confirmAll(id, register.factsToCheck(), amparo.version(id), registrar);
        register.register(id, amparo.version(id), registrar);
        for (var tries = 0; tries < 300; tries++) {
            var papers = amparo.get(Documents.class).listFor(person.accountId()).stream()
                    .filter(paper -> paper.type().equals("work-permit"))
                    .toList();
            if (papers.getFirst().status() == DocumentStatus.VALID) {
                var permit = papers.getFirst().id();
                amparo.jdbc()
                        .sql("update documents.document set valid_until = :last where id = :id")
                        .param("last", LAPSED)
                        .param("id", permit)
                        .update();
                return permit;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no permit was issued");
    }

    private String code(UUID permit) throws IOException {
        var pdf = amparo.get(Documents.class).file(permit, person.accountId()).orElseThrow();
        return code(pdf);
    }

    private static String code(byte[] pdf) throws IOException {
        var found = TOKEN.matcher(text(pdf));
        assertThat(found.find()).isTrue();
        return found.group(1).replace(" ", "");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Map<String, String> terms(PlainBrowser.Answer page) {
        var form = PlainBrowser.form(page, PAGE);
        form.putAll(Map.of(
                "type", "work-permit",
                "from", "1990-05-01",
                "to", "9/5/1990",
                "last", LAST.toString(),
                "actTitle", "Decreto Supremo",
                "actNumber", "014-2026-RE",
                "actDate", "2026-03-18"));
        form.put("act", "look");
        return form;
    }

    private String json(String code) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(amparo.origin() + "/d/" + code))
                                    .header("Accept", "application/json")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void extendsWhatWasSeenOnceAndEverybodyCanTell() throws Exception {
        var permit = lapsedPermit();
        var code = code(permit);
        var anyone = new PlainBrowser(amparo.origin());
        assertThat(anyone.get("/d/" + code).title()).isEqualTo("La vigencia de este documento terminó");

        var head = officer("executive-secretary");
        var preview = head.post(PAGE, terms(head.get(PAGE)));
        assertThat(preview.title()).isEqualTo("Esto se hará");
        assertThat(preview.text()).contains("Todavía no se hizo nada", "Prorrogar 1 documento", "3 de mayo de 1990");
        assertThat(head.get(PAGE).text()).doesNotContain("014-2026-RE");

        var confirm = PlainBrowser.form(preview, PAGE);
        confirm.put("act", "confirm");
        var done = head.post(PAGE, confirm).location();
        assertThat(done).startsWith(PAGE + "/");
        assertThat(head.post(PAGE, confirm).location()).as("pressed twice").isEqualTo(done);
        for (var tries = 0; tries < 300 && !head.get(done).text().contains("Terminada"); tries++) {
            Thread.sleep(100);
        }
        assertThat(head.get(done).text())
                .contains("Terminada", "100 %", "Prorrogados 1", "Faltan 0", "Elena Vargas Luna");
        assertThat(head.get(PAGE).html().select("a[href=" + done + "]")).hasSize(1);

        var checked = anyone.get("/d/" + code);
        assertThat(checked.title()).startsWith("Válido, prorrogado por ley hasta el ");
        assertThat(checked.text()).contains("Decreto Supremo 014-2026-RE, 18 de marzo de 2026", "fecha anterior");
        assertThat(json(code))
                .as("nothing more")
                .matches("\\{\"status\":\"valid\",\"type\":\"[a-z-]+\",\"issued\":\"[0-9-]{10}\"\\}");
        var statement = "/d/" + code + "/statement";
        assertThat(text(anyone.post(statement, PlainBrowser.form(checked, statement))
                        .bytes()))
                .contains("prorrogado por ley hasta el", "Decreto Supremo 014-");

        var phone = new PlainBrowser(amparo.origin());
        phone.signIn(person.accountId() + "@example.org");
        assertThat(phone.get("/apply/status").text())
                .contains("Por ley Decreto Supremo 014-2026-RE", "El papel que tiene sirve");
        var messages = phone.get("/apply/messages");
        assertThat(messages.html().select("main a:contains(Su documento vale más tiempo)"))
                .hasSize(1);
        assertThat(phone.get(Objects.requireNonNull(
                                        messages.html().selectFirst("main a:contains(Su documento vale más tiempo)"))
                                .attr("href"))
                        .text())
                .contains("Su documento vale ahora hasta el", "Decreto Supremo 014-2026-RE", "No tiene que hacer nada");

        var file = amparo.jdbc().sql("""
                        select c.id from procedure.asylum_case c
                          join documents.document d on d.file_number = c.file_number where d.id = :id
                        """).param("id", permit).query(UUID.class).single();
        assertThat(head.get("/work/cases/" + file).text())
                .contains(
                        "Por ley: Decreto Supremo 014-2026-RE",
                        "Antes, hasta el 3 de mayo de 1990",
                        "Prórroga por ley");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var head = officer("executive-secretary");
        var form = new LinkedHashMap<>(terms(head.get(PAGE)));
        form.putAll(Map.of("from", "a day", "actNumber", " ", "last", "1991-01-01"));
        var refused = head.post(PAGE, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Escriba un día como", "Escriba el número");
        assertThat(PlainBrowser.form(refused, PAGE))
                .containsEntry("from", "a day")
                .containsEntry("actTitle", "Decreto Supremo")
                .containsEntry("type", "work-permit");

        form.putAll(Map.of("from", "1991-05-01", "to", "", "actNumber", "1"));
        assertThat(head.post(PAGE, form).text()).contains("El nuevo último día ya pasó");
        form.putAll(Map.of("from", "1980-01-01", "to", "1980-01-02", "last", LAST.toString()));
        assertThat(head.post(PAGE, form).text()).contains("Ningún documento vence en esos días");
        form.put("act", "change");
        var again = head.post(PAGE, form);
        assertThat(again.status()).isEqualTo(200);
        assertThat(PlainBrowser.form(again, PAGE)).containsEntry("from", "1980-01-01");
        form.putAll(Map.of("act", "confirm", "id", "none", "seen", Instant.now().toString()));
        assertThat(head.post(PAGE, form).status()).isEqualTo(422);
        assertThat(head.get(PAGE + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void isNobodyElses() {
        var desk = officer("registrar");
        assertThat(desk.get("/work/applications").html().select("a[href=" + PAGE + "]"))
                .isEmpty();
        assertThat(desk.get(PAGE).status()).isNotEqualTo(200);
        assertThat(new PlainBrowser(amparo.origin()).get(PAGE).location()).isEqualTo("/work/sign-in");
    }
}
