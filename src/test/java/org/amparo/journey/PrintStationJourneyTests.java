// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.DemoOfficers;
import org.amparo.access.HireOfficer;
import org.amparo.documents.Documents;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.CheckFact;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.Qr;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** A card over HTTP, with two officers, its holder and whoever checks it: from a box of blanks to the holder's hand. */
class PrintStationJourneyTests {

    private static final String PASSWORD = "long enough for all";
    private static final String OFFICE = "PIU";

    private final OfficeWork amparo = new OfficeWork();
    private final Applicant person = amparo.applicant();
    private final PlainBrowser ana = officer("Ana Quispe");
    private final PlainBrowser berta = officer("Berta Condori");

    private PlainBrowser officer(String name) {
        var login = "p" + UUID.randomUUID().toString().substring(0, 8);
        amparo.get(HireOfficer.class).hire(login, name, PASSWORD, OFFICE, "registrar", true);
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

    /** The document's id, once it was produced and waits at the office. */
    private UUID card() throws InterruptedException {
        var id = amparo.submit(person, Map.of("office", OFFICE, "area", "200101"));
        var registrar = OfficeWork.registrar(OFFICE);
        var register = amparo.get(RegisterCase.class);
        amparo.get(CheckFact.class).confirmAll(id, register.factsToCheck(), amparo.version(id), registrar);
        register.register(id, amparo.version(id), registrar);
        for (var tries = 0; tries < 300; tries++) {
            var card = amparo.jdbc()
                    .sql("select document_id from documents.card c join documents.document d on d.id = document_id"
                            + " where d.holder = :holder")
                    .param("holder", person.accountId())
                    .query(UUID.class)
                    .optional();
            if (card.isPresent()) {
                return card.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no card came");
    }

    private String code(UUID card) throws IOException {
        return Qr.readFirst(
                amparo.get(Documents.class).file(card, person.accountId()).orElseThrow());
    }

    private String json(String code) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var address = amparo.origin() + "/d/" + code.substring(code.lastIndexOf('/') + 1);
            return client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Accept", "application/json")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    /** A box noted by Ana and counted by Berta. */
    private void fill(String first, String last) {
        var stock = "/work/print/stock";
        var form = PlainBrowser.form(ana.get(stock), stock + "/boxes");
        form.putAll(Map.of("first", first, "last", last));
        assertThat(ana.post(stock + "/boxes", form).location()).startsWith(stock);
        var box =
                berta.get(stock).html().select("form:has(button[value=count])").attr("action");
        assertThat(ana.get(stock).html().select("form[action=" + box + "] button[value=count]"))
                .as("whoever noted it does not count it")
                .isEmpty();
        var count = PlainBrowser.form(berta.get(stock), box);
        count.put("act", "count");
        assertThat(berta.post(box, count).location()).startsWith(stock);
    }

    private String prepared(PlainBrowser officer, UUID card) {
        var form = PlainBrowser.form(officer.get("/work/print"), "/work/print/batches");
        form.put("card", card.toString());
        var answer = officer.post("/work/print/batches", form);
        assertThat(answer.location()).as(answer.text()).startsWith("/work/print/batches/");
        return answer.location();
    }

    private static PlainBrowser.Answer press(PlainBrowser officer, String page, String act, Map<String, String> typed) {
        var form = PlainBrowser.form(officer.get(page), page + act);
        form.putAll(typed);
        return officer.post(page + act, form);
    }

    private static PlainBrowser.Answer scan(PlainBrowser officer, String code) {
        return press(officer, "/work/print/cards", "/scan", Map.of("code", code));
    }

    @Test
    void aCardGoesFromTheBoxToItsHolder() throws Exception {
        var serials =
                "J" + UUID.randomUUID().toString().replaceAll("[^a-z]", "").toUpperCase(java.util.Locale.ROOT);
        serials = serials.substring(0, Math.min(serials.length(), 9)) + "-";
        fill(serials + "0001", serials + "0009");
        var card = card();
        var code = code(card);
        assertThat(json(code)).startsWith("{\"status\":\"invalid\"");
        assertThat(new PlainBrowser(amparo.origin())
                        .get("/d/" + code.substring(code.lastIndexOf('/') + 1))
                        .text())
                .contains("No es válido ahora");

        var batch = prepared(ana, card);
        assertThat(ana.get(batch).text()).contains("Lo preparó usted", "Espera liberación");
        assertThat(press(ana, batch, "/release", Map.of()).status()).isEqualTo(409);
        assertThat(press(berta, batch, "/release", Map.of()).location()).isEqualTo(batch);
        var file = press(ana, batch, "/print", Map.of("form", "sheets"));
        try (var pdf = Loader.loadPDF(file.bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(press(berta, batch, "/print", Map.of("form", "cards")).text())
                .contains("Otra persona se adelantó");
        assertThat(press(ana, batch, "/note", Map.of("o." + card, "spoiled", "why", ""))
                        .text())
                .contains("Escriba el motivo.");
        var spoiled = press(ana, batch, "/note", Map.of("o." + card, "spoiled", "why", "La impresora lo rayó"));
        assertThat(spoiled.location()).isEqualTo(batch);
        var register = "/work/print/gone";
        assertThat(ana.get(register).text()).contains("La impresora lo rayó", "Falta otra persona");
        var seen = PlainBrowser.form(berta.get(register), register + "/seen");
        assertThat(berta.post(register + "/seen", seen).location()).startsWith(register);
        assertThat(ana.get(register).text()).contains("Berta Condori").doesNotContain("Falta otra persona");

        var again = prepared(berta, card);
        press(ana, again, "/release", Map.of());
        assertThat(scan(ana, code).text()).contains("todavía no se imprimió aquí");
        press(berta, again, "/print", Map.of("form", "cards"));
        press(berta, again, "/note", Map.of("all", "printed"));
        assertThat(json(code)).startsWith("{\"status\":\"invalid\"");
        var done = scan(ana, code);
        assertThat(done.status()).isEqualTo(303);
        assertThat(ana.get(done.location()).text()).contains("ya vale");
        assertThat(json(code)).startsWith("{\"status\":\"valid\"");
        assertThat(scan(ana, code).text()).contains("Ese carné ya vale");

        var desk = "/work/print/cards/" + card;
        assertThat(press(ana, desk, "/hand-over", Map.of("note", "Firmó el cargo"))
                        .text())
                .contains("Marque que la persona titular está aquí", "Yulimar Coromoto");
        assertThat(press(ana, desk, "/hand-over", Map.of("present", "yes", "note", "Firmó el cargo"))
                        .location())
                .isEqualTo(desk);
        assertThat(ana.get(desk).text()).contains("Entregado", "Ana Quispe", "Firmó el cargo");
        holderWasTold("Su carné está listo");
        assertThat(new String(ana.get("/work/print/stock/ledger.csv").bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("La impresora lo rayó", serials + "0001");
    }

    private void holderWasTold(String title) throws InterruptedException {
        var phone = new PlainBrowser(amparo.origin());
        phone.signIn(person.accountId() + "@example.org");
        assertThat(phone.get("/apply/messages").text()).contains(title);
    }

    @Test
    void aDocumentIsSuspendedAndLiftedWithAReason() throws Exception {
        card();
        var permit = permit();
        var code = code(permit);
        assertThat(json(code)).startsWith("{\"status\":\"valid\"");
        var file = amparo.jdbc().sql("""
                        select c.id from procedure.asylum_case c
                          join documents.document d on d.file_number = c.file_number where d.id = :id
                        """).param("id", permit).query(UUID.class).single();
        var page = "/work/cases/" + file + "/documents/" + permit + "/suspend";
        assertThat(ana.fillIn(page, Map.of("act", "suspend", "reason", " ")).status())
                .isEqualTo(422);
        assertThat(json(code)).startsWith("{\"status\":\"valid\"");
        assertThat(ana.fillIn(page, Map.of("act", "suspend", "reason", "Se comprueba una denuncia"))
                        .location())
                .isEqualTo("/work/cases/" + file);
        assertThat(json(code)).startsWith("{\"status\":\"suspended\"");
        assertThat(new PlainBrowser(amparo.origin())
                        .get("/d/" + code.substring(code.lastIndexOf('/') + 1))
                        .text())
                .contains("Este documento está suspendido")
                .doesNotContain("denuncia");
        assertThat(ana.get("/work/cases/" + file).text())
                .contains("Se comprueba una denuncia", "Ana Quispe", "Levantar la suspensión");
        holderWasTold("Un documento está suspendido");
        ana.fillIn(page, Map.of("act", "lift", "reason", "Se aclaró"));
        assertThat(json(code)).startsWith("{\"status\":\"valid\"");
    }

    private UUID permit() throws InterruptedException {
        for (var tries = 0; tries < 300; tries++) {
            var id = amparo.jdbc()
                    .sql("select id from documents.document where holder = :holder and type = 'work-permit'"
                            + " and state = 'ISSUED'")
                    .param("holder", person.accountId())
                    .query(UUID.class)
                    .optional();
            if (id.isPresent()) {
                return id.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no permit came");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var stock = "/work/print/stock";
        var box = PlainBrowser.form(ana.get(stock), stock + "/boxes");
        box.putAll(Map.of("first", "PX-9", "last", "PY-12"));
        var refused = ana.post(stock + "/boxes", box);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Escriba dos números de la misma caja");
        assertThat(PlainBrowser.form(refused, stock + "/boxes")).containsEntry("first", "PX-9");

        var count = PlainBrowser.form(ana.get(stock), stock + "/counts");
        count.put("counted", "many");
        assertThat(ana.post(stock + "/counts", count).text()).contains("en cifras");

        var gone = PlainBrowser.form(ana.get(stock), stock + "/gone");
        gone.putAll(Map.of("serial", "PX-9", "state", "LOST", "why", "No aparece"));
        var unknown = ana.post(stock + "/gone", gone);
        assertThat(unknown.status()).isEqualTo(409);
        assertThat(unknown.text()).contains("Esta oficina no tiene ese número");
        assertThat(PlainBrowser.form(unknown, stock + "/gone")).containsEntry("why", "No aparece");

        var nothing = PlainBrowser.form(ana.get("/work/print/cards"), "/work/print/cards/scan");
        nothing.put("code", "x".repeat(200));
        assertThat(ana.post("/work/print/cards/scan", nothing).text()).contains("Ese código no es de un carné");
        assertThat(ana.get("/work/print?page=zero").status()).isEqualTo(200);
        assertThat(ana.get("/work/print/batches/" + UUID.randomUUID()).status()).isEqualTo(404);
    }
}
