// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.DocumentView;
import org.amparo.documents.Documents;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.CheckFact;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.Qr;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A work permit is stolen: from the phone of its holder to the desk that orders another. */
class LossJourneyTests {

    private final RunningAmparo running = RunningAmparo.start();
    private final OfficeWork amparo = new OfficeWork(running);
    private final Applicant person = amparo.applicant();

    private DocumentView permit() {
        return permits().reversed().getFirst();
    }

    private java.util.List<DocumentView> permits() {
        return amparo.get(Documents.class).listFor(person.accountId()).stream()
                .filter(paper -> paper.type().equals("work-permit"))
                .toList();
    }

    private void registered() {
        var id = amparo.submit(person, Map.of());
        var registrar = OfficeWork.registrar("TAC");
        var register = amparo.get(RegisterCase.class);
        amparo.get(CheckFact.class).confirmAll(id, register.factsToCheck(), amparo.version(id), registrar);
        register.register(id, amparo.version(id), registrar);
        awaited(DocumentStatus.VALID);
    }

    private void awaited(DocumentStatus status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(permits())
                        .last()
                        .extracting(DocumentView::status)
                        .isEqualTo(status));
    }

    private String check(UUID document) throws Exception {
        var code = Qr.readFirst(
                amparo.get(Documents.class).file(document, person.accountId()).orElseThrow());
        return new PlainBrowser(amparo.origin())
                .get(code.substring(code.indexOf("/D/")))
                .title();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aStolenPermitIsReportedFoundAndStolenAgainAndAnotherIsMade(boolean scripts) throws Exception {
        registered();
        var former = permit().id();
        try (var phone = new Visitor(running, 360, scripts, "es-PE");
                var desk = new Visitor(running, 1280, scripts, "es-PE")) {
            desk.page().setViewportSize(1280, 2_400);
            var door = new Door(phone, new Hands.Touch());
            door.begin();
            door.enterByCode(person.accountId() + "@example.org");
            phone.open("/apply/status").picture("loss-01-status-" + scripts);
            phone.follow("Lo perdí o me lo robaron").picture("loss-02-page-" + scripts);
            phone.press("Avisar: que deje de valer").picture("loss-03-error-" + scripts);
            assertThat(phone.text()).contains("Elija qué pasó");
            phone.answer("Qué pasó", "Lo robaron").press("Avisar: que deje de valer");
            phone.picture("loss-04-reported-" + scripts);
            assertThat(phone.text()).contains("Usted avisó que no lo tiene");
            assertThat(check(former)).contains("suspendido");

            phone.press("Lo tengo otra vez: que vuelva a valer");
            assertThat(check(former)).doesNotContain("suspendido");
            phone.open("/apply/documents/" + former + "/lost");
            phone.answer("Qué pasó", "Lo robaron").press("Avisar: que deje de valer");
            phone.open("/apply/status").picture("loss-05-status-reported-" + scripts);
            assertThat(phone.text()).contains("Usted avisó que no lo tiene: no vale.");

            new RegisteringJourney(desk).signIn("tacna");
            desk.open("/work/losses").picture("loss-06-list-" + scripts);
            desk.press(desk.page().locator("main a[href='/work/documents/" + former + "/anew']"));
            desk.press("Ordenar otro documento").picture("loss-07-anew-" + scripts);
            assertThat(desk.page().title()).startsWith("Error");
            desk.write("Motivo", "Trajo la denuncia de la policía").press("Ordenar otro documento");
            desk.picture("loss-08-case-" + scripts);
            assertThat(desk.text())
                    .contains("Avisado: lo robaron", "La persona titular", "Se ordenó otro en su lugar")
                    .contains("Trajo la denuncia de la policía");
            awaited(DocumentStatus.VALID);
            assertThat(permits()).hasSize(2);
            assertThat(check(former)).contains("más nuevo");
            assertThat(check(permit().id())).doesNotContain("suspendido", "más nuevo");

            phone.open("/apply/messages").picture("loss-09-messages-" + scripts);
            assertThat(phone.text())
                    .contains("Se avisó que un documento no está", "Un documento apareció y vuelve a valer")
                    .contains("Se hace otro documento para usted")
                    .doesNotContain("denuncia");
            phone.open("/apply/documents/" + former + "/lost");
            assertThat(phone.page().url()).endsWith("/apply/status");
            assertThat(phone.complaints()).isEmpty();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void readsFromRightToLeftToo() {
        registered();
        amparo.jdbc()
                .sql("update access.account set language = 'ar' where id = :id")
                .param("id", person.accountId())
                .update();
        var page = "/apply/documents/" + permit().id() + "/lost";
        try (var phone = new Visitor(running, 360, true, "ar")) {
            var door = new Door(phone, new Hands.Touch());
            door.begin();
            door.enterByCode(person.accountId() + "@example.org");
            phone.open(page).picture("loss-10-arabic");
            phone.page().setViewportSize(1280, 900);
            phone.open(page).picture("loss-11-arabic-wide");
            phone.page().locator("input[name=reason]").last().check();
            phone.press(phone.page().locator("main form button")).picture("loss-12-arabic-reported");
            assertThat(phone.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
            assertThat(phone.page().locator("form[action$='/found'] button").count())
                    .isEqualTo(1);
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void nobodyReportsForAnotherAndAFoundOneCannotBeFoundTwice() throws Exception {
        registered();
        var page = "/apply/documents/" + permit().id() + "/lost";
        var phone = new PlainBrowser(amparo.origin());
        phone.signIn(person.accountId() + "@example.org");
        var form = PlainBrowser.form(phone.get(page), page);
        form.put("reason", "volcano");
        assertThat(phone.post(page, form).status()).isEqualTo(422);
        form.put("reason", "lost");
        assertThat(phone.post(page, form).location()).isEqualTo(page);
        assertThat(phone.post(page, form).location()).as("pressed twice").isEqualTo(page);
        var found = "/apply/documents/" + permit().id() + "/found";
        var again = PlainBrowser.form(phone.get(page), found);
        assertThat(phone.post(found, again).location()).isEqualTo("/apply/status");
        assertThat(phone.post(found, again).status()).isEqualTo(404);

        var stranger = new PlainBrowser(amparo.origin());
        stranger.signIn(amparo.applicant().accountId() + "@example.org");
        assertThat(stranger.get(page).status()).isEqualTo(404);
    }
}
