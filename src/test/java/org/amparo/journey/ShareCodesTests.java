// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.access.Applicant;
import org.amparo.documents.Documents;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.CheckFact;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.Qr;
import org.amparo.testing.RunningAmparo;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A holder makes a code on a phone, an employer without scripts uses it, the holder ends it. And an employer with the paper. */
class ShareCodesTests {

    private static final List<String> NEVER = List.of("Venez", "VEN", "084417206", "1991", "Tacna", "@example.org");

    private final RunningAmparo amparo = RunningAmparo.start();
    private final OfficeWork work = new OfficeWork();
    private final Applicant person = work.applicant();

    private UUID permit() throws Exception {
        var id = work.submit(person, Map.of("birth_date", "1991-05-14"));
        var registrar = OfficeWork.registrar("TAC");
        var register = work.get(RegisterCase.class);
        work.get(CheckFact.class).confirmAll(id, register.factsToCheck(), work.version(id), registrar);
        register.register(id, work.version(id), registrar);
        for (var tries = 0; tries < 300; tries++) {
            var permit = work.jdbc()
                    .sql("select id from documents.document where holder = :holder and type = 'work-permit'"
                            + " and state = 'ISSUED'")
                    .param("holder", person.accountId())
                    .query(UUID.class)
                    .optional();
            if (permit.isPresent()) {
                return permit.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no permit came");
    }

    private void signIn(Visitor visitor) {
        var door = new Door(visitor, new Hands.Touch());
        door.begin();
        door.enterByCode(person.accountId() + "@example.org");
    }

    private static void press(Visitor visitor, String button) {
        visitor.press(visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first());
        visitor.lookAround();
    }

    private static void shot(Visitor visitor, String name) {
        visitor.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/share/" + name + ".png"))
                        .setFullPage(true));
    }

    @Test
    void aHolderMakesACodeAnEmployerUsesItAndItEndsWhenTheHolderSays() throws Exception {
        permit();
        try (var phone = new Visitor(amparo, 360, true, "es-PE");
                var employer = new Visitor(amparo, 1280, false, "es-PE")) {
            signIn(phone);
            phone.open("/apply/shares");
            shot(phone, "form-360");
            press(phone, "Crear el código");
            assertThat(phone.page().locator("main").innerText()).contains("Elija para quién es el código");
            shot(phone, "form-wrong-360");
            phone.page().getByLabel("Empleador").check();
            press(phone, "Crear el código");
            shot(phone, "made-360");
            var code = phone.page().locator(".am-keycard__code").innerText().strip();
            assertThat(code).matches("[0-9A-Z]{5}\\s+[0-9A-Z]{5}");

            employer.open("/verify");
            employer.page().locator("#code").fill(code.toLowerCase(java.util.Locale.ROOT));
            press(employer, "Comprobar");
            shot(employer, "code-1280");
            press(employer, "Ver");
            shot(employer, "shown-1280");
            var shown = employer.page().locator("main").innerText();
            assertThat(shown).contains("Yulimar Coromoto", "Puede trabajar hasta el");
            assertThat(shown).doesNotContain(NEVER);
            assertThat(employer.page().evaluate("document.querySelector('main img').naturalWidth"))
                    .as("the photo is there")
                    .isNotEqualTo(0);

            phone.open("/apply/checks");
            assertThat(phone.page().locator("main").innerText()).contains("Empleador o empleadora");
            phone.open("/apply/shares");
            shot(phone, "list-360");
            assertThat(phone.page().locator("main").innerText()).contains("Usado una vez");
            press(phone, "Terminar este código ahora");
            assertThat(phone.page().locator("main").innerText()).contains("Códigos terminados");

            employer.open("/verify/share/" + code.replaceAll("\\s", ""));
            press(employer, "Ver");
            assertThat(employer.title()).contains("Este código terminó");
            assertThat(employer.page().content()).doesNotContain("Yulimar", "verify/photo");
        }
    }

    @Test
    void anEmployerWithThePaperTypesTheBirthDate() throws Exception {
        var scanned = Qr.readFirst(
                work.get(Documents.class).file(permit(), person.accountId()).orElseThrow());
        var page = scanned.substring(scanned.indexOf("/D/")).replace("/D/", "/d/") + "/employer";
        var browser = new PlainBrowser(amparo.origin());
        assertThat(browser.get(page.replace("/employer", "")).html().select("a[href=" + page + "]"))
                .hasSize(1);

        var noDay = browser.fillIn(page, Map.of("day", "31", "month", "2", "year", "1991"));
        assertThat(noDay.status()).isEqualTo(422);
        assertThat(noDay.html().select("#day").attr("value")).isEqualTo("31");
        var wrong = browser.fillIn(page, Map.of("day", "15", "month", "5", "year", "1991"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("No coincide").doesNotContain("Yulimar");
        var unknown =
                browser.fillIn("/d/AAAAAAAAAAAAAAAAAAAA/employer", Map.of("day", "14", "month", "5", "year", "1991"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.html().select(".am-sum").text())
                .isEqualTo(wrong.html().select(".am-sum").text());

        var right = browser.fillIn(page, Map.of("day", "14", "month", "5", "year", "1991"));
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.text()).contains("Yulimar Coromoto", "Puede trabajar hasta el");
        assertThat(right.text()).doesNotContain(NEVER);
        assertThat(browser.get(right.html().select("main img").attr("src")).bytes()[0])
                .as("a JPEG")
                .isEqualTo((byte) 0xFF);

        for (var tries = 0; tries < 5; tries++) {
            browser.fillIn(page, Map.of("day", "1", "month", "1", "year", "1980"));
        }
        assertThat(browser.fillIn(page, Map.of("day", "14", "month", "5", "year", "1991"))
                        .status())
                .as("even the right one waits")
                .isEqualTo(429);
    }

    @Test
    void whoeverHasNoCameraTypesNumberBirthDateAndCardCode() throws Exception {
        var pdf = work.get(Documents.class).file(permit(), person.accountId()).orElseThrow();
        String text;
        try (var document = Loader.loadPDF(pdf)) {
            text = new PDFTextStripper().getText(document);
        }
        var code = Pattern.compile("Código de la tarjeta: ([0-9A-Z]{4})").matcher(text);
        assertThat(code.find()).as("printed on the permit").isTrue();
        var number = work.jdbc()
                .sql("select file_number from documents.document where holder = :holder and type = 'work-permit'")
                .param("holder", person.accountId())
                .query(String.class)
                .single();
        var typed = Map.of("number", number, "day", "14", "month", "5", "year", "1991", "code", code.group(1));
        var browser = new PlainBrowser(amparo.origin());
        var found = browser.fillIn("/verify/number", typed);
        assertThat(found.title()).isEqualTo("Este documento es válido");
        assertThat(found.text()).doesNotContain("Yulimar", number).doesNotContain(NEVER);
        assertThat(browser.get(found.html().select("main img").attr("src")).status())
                .isEqualTo(200);

        var other = new HashMap<>(typed);
        other.put("day", "15");
        var wrong = browser.fillIn("/verify/number", other);
        other.putAll(Map.of("number", "NO-SUCH-1", "day", "14"));
        var unknown = browser.fillIn("/verify/number", other);
        work.jdbc()
                .sql("update documents.document set suspended = true where holder = :holder and type = 'work-permit'")
                .param("holder", person.accountId())
                .update();
        var suspended = browser.fillIn("/verify/number", typed);
        for (var miss : List.of(wrong, unknown, suspended)) {
            assertThat(miss.status()).isEqualTo(422);
            assertThat(miss.html().select(".am-sum").text())
                    .isEqualTo(wrong.html().select(".am-sum").text())
                    .contains("No encontramos un documento válido");
        }
        var empty = browser.fillIn("/verify/number", Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select(".am-sum li")).hasSize(3);
    }

    @Test
    void thePagesFitAPhoneAndReadRightToLeft() throws Exception {
        permit();
        for (var language : List.of("es-PE", "ar")) {
            for (var width : List.of(360, 1280)) {
                try (var anyone = new Visitor(amparo, width, true, language)) {
                    anyone.open("/d/AAAAAAAAAAAAAAAAAAAA/employer");
                    shot(anyone, "employer-" + language + "-" + width);
                    anyone.open("/verify/share/ABCDE12345");
                    shot(anyone, "share-" + language + "-" + width);
                    anyone.open("/verify/number");
                    shot(anyone, "number-" + language + "-" + width);
                    anyone.open("/verify");
                    shot(anyone, "type-" + language + "-" + width);
                    assertThat(anyone.complaints()).isEmpty();
                }
            }
        }
    }
}
