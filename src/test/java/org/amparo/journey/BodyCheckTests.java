// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.DemoOfficers;
import org.amparo.access.HireOfficer;
import org.amparo.command.demo.DemoStaff;
import org.amparo.documents.CheckCounts;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.Documents;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.CheckFact;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.Qr;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.Test;

/** Who sees what on a check: each audience over HTTP, with one document of a person whose every answer is a canary. */
class BodyCheckTests {

    private static final String NAME = "Canaria Quetzal";
    private static final String SURNAME = "Colibrí";
    private static final String BIRTH = "1991";

    /** Answers of the file that no check may tell: origin, passport, address, contact, story. */
    private static final Map<String, String> KEPT = Map.of(
            "doc_number", "CANARY0001",
            "address", "Pasaje Canario 7741");

    /** What the file says in words of its own, and what no page for bodies outside has a reason to say. */
    private static final List<String> NEVER = List.of(
            "CANARY0001",
            "Pasaje Canario",
            "7741",
            "VEN",
            "Venezuela",
            "venezolan",
            "Tacna",
            "Pasaporte",
            "@example.org",
            "registro",
            "entrevista");

    private final RunningAmparo running = RunningAmparo.start();
    private final OfficeWork amparo = new OfficeWork();
    private Applicant person = amparo.applicant();

    /** What an audience reads of a document. Employers and those with a number come here with their pages. */
    private record Seen(String audience, String text, boolean photo) {}

    @Test
    void eachAudienceSeesWhatIsItsAndNothingElse() throws Exception {
        var permit = permit();
        var number = number(permit);
        var code = code(permit);
        var anyone = new PlainBrowser(amparo.origin()).get("/d/" + code);
        var clinic = officer("clinic").fillIn("/work/check/clinic", Map.of("code", code));
        var police = officer("police")
                .fillIn("/work/check/police", Map.of("code", "HTTPS://X/D/" + code, "purpose", "street"));

        var born = Map.of("day", "14", "month", "5", "year", BIRTH);
        var employer = new PlainBrowser(amparo.origin()).fillIn("/d/" + code + "/employer", born);

        var seen = List.of(
                seen("anyone", anyone), seen("employer", employer), seen("clinic", clinic), seen("police", police));
        for (var one : seen) {
            assertThat(one.text()).as(one.audience()).doesNotContainIgnoringCase(NEVER.toArray(String[]::new));
            assertThat(one.photo()).as(one.audience() + " photo").isTrue();
            shows(one, NAME, !one.audience().equals("anyone"));
            shows(one, SURNAME, !one.audience().equals("anyone"));
            shows(one, BIRTH, one.audience().equals("clinic"));
            shows(one, number, one.audience().equals("police"));
            shows(one, "Seguro Integral de Salud", one.audience().equals("clinic"));
            shows(one, "No la expulse, no la devuelva", one.audience().equals("police"));
        }
        assertThat(amparo.jdbc()
                        .sql("select audience || ' ' || outcome || coalesce(' ' || purpose, '')"
                                + " from documents.check where document_id = :id order by at")
                        .param("id", permit)
                        .query(String.class)
                        .list())
                .contains("anyone VALID", "clinic VALID", "police VALID street");
        assertThat(amparo.jdbc()
                        .sql("select act from access.entry where subject_id = :id")
                        .param("id", permit)
                        .query(String.class)
                        .list())
                .contains("document.check-clinic", "document.check-police");
        assertThat(amparo.get(CheckCounts.class).listFor(person.accountId()))
                .extracting(count -> count.audience() + " " + count.times() + " " + count.purpose())
                .contains("anyone 1 ", "employer 1 ", "clinic 1 ", "police 1 street");
    }

    @Test
    void aDocumentThatIsNotValidShowsNobodyAndInvitesNobodyToDeport() throws Exception {
        var permit = permit();
        var number = number(permit);
        amparo.jdbc()
                .sql("update documents.document set suspended = true where id = :id")
                .param("id", permit)
                .update();
        var clinic = officer("clinic").fillIn("/work/check/clinic", Map.of("code", code(permit)));
        var police = officer("police");
        var suspended = police.fillIn("/work/check/police", Map.of("code", code(permit), "purpose", "court"));
        var unknown = police.fillIn("/work/check/police", Map.of("code", "00000", "purpose", "court"));

        assertThat(clinic.text()).doesNotContain(NAME, SURNAME).contains("No niegue por esto la atención");
        assertThat(suspended.text())
                .doesNotContain(NAME, SURNAME, number)
                .contains("no permite expulsar, devolver ni entregar", "0800 55 001");
        assertThat(unknown.text()).contains("no permite expulsar, devolver ni entregar", "0800 55 001");
        assertThat(suspended.html().select("main img")).isEmpty();
        assertThat(police.get("/work/check/police/photo/" + permit).status()).isEqualTo(404);
    }

    @Test
    void byNumberTooAndOnlyWithAPurpose() throws Exception {
        var permit = permit();
        var police = officer("police");
        var without = police.fillIn("/work/check/police", Map.of("code", number(permit)));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("Elija para qué lo comprueba").doesNotContain(NAME);
        assertThat(without.html().select("#code").val()).isEqualTo(number(permit));

        var found =
                police.fillIn("/work/check/police", Map.of("code", " " + number(permit) + " ", "purpose", "border"));
        assertThat(found.text()).contains(NAME, number(permit));
        assertThat(police.get(found.html().select("main img").attr("src")).status())
                .isEqualTo(200);

        assertThat(police.get("/work/check/clinic").status()).isEqualTo(404);
        assertThat(police.get("/work/applications").status()).isEqualTo(404);
        assertThat(police.get("/work").status()).isEqualTo(404);
    }

    @Test
    void theHolderSeesWhoCheckedAndCanSayThatItWasNotRight() throws Exception {
        var email = "k" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        var phone = new PlainBrowser(amparo.origin());
        phone.signIn(email);
        person = new Applicant(amparo.jdbc()
                .sql("select id from access.account where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single());
        assertThat(phone.get("/apply/checks").text()).contains("Nadie ha comprobado sus documentos");
        var permit = permit();
        officer("police").fillIn("/work/check/police", Map.of("code", number(permit), "purpose", "detention"));

        var page = phone.get("/apply/checks");
        assertThat(page.text()).contains("La policía", "Una vez", "La persona está detenida");
        var complaint =
                phone.get(page.html().select("main a[href*=check=police]").attr("href"));
        assertThat(complaint.html().select("textarea").text()).contains("Lo hizo: La policía");
        assertThat(complaint.html().select("input[checked]").val()).isEqualTo("PRIVACY");
        assertThat(phone.get("/apply/complaints?check=nobody")
                        .html()
                        .select("textarea")
                        .text())
                .isEmpty();
    }

    @Test
    void onAPhoneWithoutScripts() throws Exception {
        var permit = permit();
        var login = hire("police", amparo.get(DemoStaff.class).password());
        try (var visitor = new Visitor(running, 360, false, "es-PE")) {
            new OfficersDoor(visitor).enter(login);
            var page = visitor.page();
            page.locator("#code").fill(number(permit));
            page.locator("#purpose-0").check();
            visitor.press(page.locator("main form button.am-btn").first());
            assertThat(page.locator("[role=status]").innerText()).contains("válido");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/body-check-police.png")));
        }
    }

    private static Seen seen(String audience, PlainBrowser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new Seen(
                audience,
                answer.html().select("main").text(),
                !answer.html().select("main img").isEmpty());
    }

    private static void shows(Seen seen, String what, boolean may) {
        if (may) {
            assertThat(seen.text()).as(seen.audience()).contains(what);
        } else {
            assertThat(seen.text()).as(seen.audience()).doesNotContain(what);
        }
    }

    private PlainBrowser officer(String role) {
        var password = "long enough for all";
        var login = hire(role, password);
        var code = amparo.get(DemoOfficers.class).list().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow()
                .code();
        var browser = new PlainBrowser(amparo.origin());
        var form = Map.of("login", login, "password", password, "code", code);
        assertThat(browser.fillIn("/work/sign-in", form).location()).isEqualTo("/work/check/" + role);
        return browser;
    }

    private String hire(String role, String password) {
        var login = "k" + UUID.randomUUID().toString().substring(0, 8);
        amparo.get(HireOfficer.class).hire(login, "Hugo Cárdenas Vega", password, "TAC", role, true);
        return login;
    }

    private UUID permit() throws InterruptedException {
        var answers = new java.util.HashMap<>(KEPT);
        answers.putAll(Map.of("given_names", NAME, "surname_paternal", SURNAME, "birth_date", BIRTH + "-05-14"));
        var id = amparo.submit(person, answers);
        var registrar = OfficeWork.registrar("TAC");
        var register = amparo.get(RegisterCase.class);
        amparo.get(CheckFact.class).confirmAll(id, register.factsToCheck(), amparo.version(id), registrar);
        register.register(id, amparo.version(id), registrar);
        for (var tries = 0; tries < 300; tries++) {
            for (var paper : amparo.get(Documents.class).listFor(person.accountId())) {
                if (paper.type().equals("work-permit") && paper.status() == DocumentStatus.VALID) {
                    return paper.id();
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no permit was issued");
    }

    private String number(UUID permit) {
        return amparo.jdbc()
                .sql("select file_number from documents.document where id = :id")
                .param("id", permit)
                .query(String.class)
                .single();
    }

    private String code(UUID permit) throws Exception {
        var url = Qr.readFirst(
                amparo.get(Documents.class).file(permit, person.accountId()).orElseThrow());
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
