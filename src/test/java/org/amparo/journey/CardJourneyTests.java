// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.Test;

/** Somebody without e-mail, over HTTP: the card, the way back with it, another card. */
class CardJourneyTests {

    private static final String PIN = "482915";

    private final RunningAmparo amparo = RunningAmparo.start();
    private final PlainBrowser phone = browser();

    private PlainBrowser browser() {
        return new PlainBrowser(amparo.origin());
    }

    /** From the information gate to the card; returns its code. */
    private String begin() {
        var rights = PlainBrowser.form(phone.get("/apply/rights"), "/apply/rights");
        rights.put("read", "yes");
        var signIn = phone.get(phone.post("/apply/rights", rights).location());
        var card = signIn.html().select("a[href^=/apply/card?pass=]").attr("href");
        return issue(card, "Esta es su tarjeta");
    }

    private String issue(String page, String title) {
        var form = PlainBrowser.form(phone.get(page), "/apply/card");
        form.put("pin", PIN);
        var shown = phone.get(phone.post("/apply/card", form).location());
        assertThat(shown.title()).isEqualTo(title);
        return shown.html().select(".am-keycard__code").text();
    }

    @Test
    void takesACardAndStandsBeforeTheFormWithWhatWasAccepted() {
        begin();
        assertThat(phone.open("/apply/continue").title()).isEqualTo("Su solicitud");
    }

    @Test
    void comesBackOnAnotherDeviceWithCodeAndPin() {
        var code = begin();
        phone.open("/apply/continue");
        phone.fillIn("/apply/form/name", Map.of("given_names", "Rosa Elvira"));
        var other = browser();
        var wrong = other.fillIn("/apply/card/enter", Map.of("code", code, "pin", "482916"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#code").val()).isEqualTo(code);
        assertThat(other.fillIn("/apply/card/enter", Map.of("code", code + "X", "pin", PIN))
                        .text())
                .contains("Revise el código");
        other.fillIn("/apply/card/enter", Map.of("code", code.toLowerCase(java.util.Locale.ROOT), "pin", PIN));
        assertThat(other.get("/apply/form/name")
                        .html()
                        .select("input[name=given_names]")
                        .val())
                .isEqualTo("Rosa Elvira");
    }

    @Test
    void getsANewCardAndTheFormerStops() {
        var former = begin();
        var latest = issue("/apply/card", "Esta es su tarjeta");
        assertThat(browser()
                        .fillIn("/apply/card/enter", Map.of("code", former, "pin", PIN))
                        .status())
                .isEqualTo(422);
        assertThat(browser()
                        .fillIn("/apply/card/enter", Map.of("code", latest, "pin", PIN))
                        .location())
                .isEqualTo("/apply/continue");
    }

    @Test
    void showsTheCodeToNobodyElse() {
        var form = PlainBrowser.form(phone.get("/apply/card"), "/apply/card");
        form.put("pin", PIN);
        var address = phone.post("/apply/card", form).location();
        assertThat(phone.get(address).text()).contains("Tarjeta de acceso");
        var stranger = browser();
        assertThat(stranger.get(address).location()).isEqualTo("/apply/sign-in");
        var other = PlainBrowser.form(stranger.get("/apply/card"), "/apply/card");
        other.put("pin", PIN);
        stranger.post("/apply/card", other);
        assertThat(stranger.get(address).location()).isEqualTo("/apply/card");
    }

    @Test
    void saysOnTheCardNeitherNameNorPurpose() {
        begin();
        var form = PlainBrowser.form(phone.get("/apply/card"), "/apply/card");
        form.put("pin", "1234567");
        var refused = phone.post("/apply/card", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Escriba 6 números");
        form.put("pin", PIN);
        var card = phone.get(phone.post("/apply/card", form).location()).html().select(".am-keycard");
        assertThat(card.text()).doesNotContainIgnoringCase("refugi").doesNotContainIgnoringCase("solicitud");
    }
}
