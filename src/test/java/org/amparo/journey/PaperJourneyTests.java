// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.amparo.access.HireOfficer;
import org.amparo.command.demo.DemoStaff;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The form on paper from the printer to the phone: printed, keyed a day late, looked at by another officer, registered,
 * and the person enters with the card. By keyboard alone with scripts, and without scripts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperJourneyTests {

    private static final String PIN = "482915";

    /** A whole form of Peru as it is keyed, line by line. */
    private static final Map<String, String> KEYED = keyed();

    private final RunningAmparo amparo = RunningAmparo.startAlone(Map.of());

    private static Map<String, String> keyed() {
        var lines = new LinkedHashMap<String, String>();
        lines.put("given_names", "Isidora");
        lines.put("surname_paternal", "Quillahuaman");
        lines.put("birth_date", "140558");
        lines.put("birth_country", "col");
        lines.put("sex", "f");
        lines.put("nationalities", "col");
        lines.put("doc_type", "nid");
        lines.put("doc_number", "52884119");
        lines.put("safe_channel", "inp");
        lines.put("safe_detail", "n");
        lines.put("address", "No tengo");
        lines.put("area", "230101");
        lines.put("entry_date", "102026");
        lines.put("entry_stamp", "n");
        lines.put("prior_claims", "n");
        lines.put("family.0.given_names", "Rosa");
        lines.put("family.0.relationship", "ch");
        lines.put("family.0.birth_date", "~1990");
        lines.put("family.0.whereabouts", "or");
        lines.put("interview_language", "spa");
        lines.put("tell_in_person", "s");
        lines.put("office", "tac");
        return lines;
    }

    @AfterAll
    void stop() {
        amparo.context().close();
    }

    @Test
    void theEmptyFormIsPrintedInEveryLanguage() {
        try (var visitor = new Visitor(amparo, 1280, true, "es-PE")) {
            for (var language : visitor.open("/print/form").page().locator("nav a[lang]").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList()) {
                visitor.open(language);
                var sheets = new String(
                        visitor.page().pdf(new Page.PdfOptions().setFormat("A4")),
                        java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(sheets).startsWith("%PDF");
                assertThat(visitor.page().locator("main .q").count()).isGreaterThan(KEYED.size());
            }
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromThePaperToThePersonsPhone(boolean scripts) {
        var second = "segunda" + scripts;
        hire("primera" + scripts);
        hire(second);
        var number = "";
        try (var first = new Visitor(amparo, 1280, scripts, "es-PE")) {
            new RegisteringJourney(first).signIn("primera" + scripts);
            begin(first, scripts ? new Hands.Keyboard(first.page()) : new Hands.Touch());
            if (scripts) {
                keyByKeyboard(first.page());
            } else {
                KEYED.forEach((line, text) ->
                        first.page().locator("[id='%s']".formatted(line)).fill(text));
            }
            first.page().locator("[name=signed]").press("Space");
            first.picture("paper-keyed-" + scripts);
            first.press(first.page().locator("button[value=send]"));
            assertThat(first.page().url()).as(first.text()).endsWith("/receipt");
            assertThat(first.text()).contains("Isidora", "Quillahuaman");
            number = first.page().locator(".am-big").innerText();
            assertThat(first.complaints()).isEmpty();
        }
        var card = lookAgainAndRegister(second, number, scripts);
        try (var phone = new Visitor(amparo, 360, scripts, "es-PE")) {
            phone.open("/apply/card/enter");
            phone.page().locator("#code").fill(card);
            phone.page().locator("#pin").fill(PIN);
            new Door(phone, new Hands.Touch()).go("main form button.am-btn");
            phone.open("/apply/status");
            assertThat(phone.text()).contains(number);
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private void begin(Visitor visitor, Hands hands) {
        visitor.open("/work/paper");
        var page = visitor.page();
        var yesterday = LocalDate.now(ZoneId.of("America/Lima")).minusDays(1);
        hands.write(
                page.locator("#received"),
                "%d/%d/%d".formatted(yesterday.getDayOfMonth(), yesterday.getMonthValue(), yesterday.getYear()));
        hands.write(page.locator("#reason"), "Llegó por correo");
        hands.press(page.locator("button[form=paper]"));
        page.locator("#file").setInputFiles(new FilePayload("paper.jpg", "image/jpeg", InventedPhoto.jpeg(5)));
        hands.press(page.locator("form[action$='/scan'] button"));
        assertThat(visitor.lookAround().text()).contains("Guardada a las");
    }

    /** Enter leads from line to line, past what the paper leaves empty; nothing else is pressed but what is written. */
    private static void keyByKeyboard(Page page) {
        page.locator("#paper .am-input").first().focus();
        var presses = 0;
        var left = new LinkedHashMap<>(KEYED);
        while (!left.isEmpty()) {
            var line = String.valueOf(page.evaluate("() => document.activeElement.id"));
            var text = left.remove(line);
            if (text != null) {
                page.keyboard().type(text);
                presses += text.length();
            }
            page.keyboard().press("textarea".equals(tag(page.locator(":focus"))) ? "Tab" : "Enter");
            presses++;
            assertThat(presses)
                    .as("keys for the whole form, still left: " + left.keySet())
                    .isLessThan(300);
        }
    }

    private static String tag(Locator element) {
        return String.valueOf(element.evaluate("e => e.tagName.toLowerCase()"));
    }

    /** Another officer compares the day, registers, and makes the person's card; returns its code. */
    private String lookAgainAndRegister(String login, String number, boolean scripts) {
        try (var desk = new Visitor(amparo, 1280, scripts, "es-PE")) {
            var registering = new RegisteringJourney(desk);
            registering.signIn(login);
            registering.find(number, number);
            var address = desk.page().url().replace(amparo.origin(), "").replaceFirst("[?#].*$", "");
            assertThat(desk.text()).contains("En papel", "Pasada por Primera", "Llegó por correo", "Imagen del papel");
            desk.press(desk.page().locator("form[action$='/paper-date'] button"));
            assertThat(desk.text()).contains("Fecha comparada por Segunda");
            desk.picture("paper-desk-" + scripts);
            desk.open(address + "/card")
                    .page()
                    .locator("[name=means][value=DOCUMENT]")
                    .check();
            desk.page().locator("#pin").fill(PIN);
            desk.press(desk.page().locator("button[form=card]"));
            var card = desk.page().locator(".am-keycard__code").innerText();
            desk.open(address);
            registering.confirmTheRest();
            registering.register();
            assertThat(desk.text()).contains("Vigente");
            assertThat(desk.complaints()).isEmpty();
            return card;
        }
    }

    private void hire(String login) {
        var name = Character.toUpperCase(login.charAt(0)) + login.substring(1);
        var password = amparo.context().getBean(DemoStaff.class).password();
        amparo.context().getBean(HireOfficer.class).hire(login, name, password, "TAC", "registrar", true);
    }
}
