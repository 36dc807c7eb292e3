// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A family after sending, without scripts over real HTTP. */
class FamilyJourneyTests {

    private final RunningAmparo amparo = RunningAmparo.start();
    private final PlainBrowser phone = new PlainBrowser(amparo.origin());

    @BeforeEach
    void send() throws InterruptedException {
        phone.signIn("family-" + UUID.randomUUID() + "@example.org");
        phone.fillIn("/apply/form/name", Map.of("given_names", "Ana Julia"));
        phone.fillIn("/apply/form/origin", Map.of("nationalities", "VEN"));
        phone.fillIn("/apply/form/contact", Map.of("safe_channel", "EML", "safe_detail", "no"));
        phone.fillIn("/apply/form/office", Map.of("office", "TAC"));
        var row = "/apply/form/family/family/aaaa11";
        phone.fillIn(
                row,
                Map.of("given_names", "Yorman", "relationship", "SP", "birth_date_year", "1986", "whereabouts", "HE"));
        phone.fillIn(row, Map.of("joins", "yes"));
        var send = PlainBrowser.form(phone.get("/apply/check"), "/apply/send");
        send.put("declaration", "yes");
        assertThat(phone.post("/apply/send", send).location()).isEqualTo("/apply/receipt");
    }

    @Test
    void theFamilyIsSeenAndAMemberInvitedOnce() {
        var page = phone.get("/apply/family");
        assertThat(page.text()).contains("Yorman", "En su solicitud");
        var member = page.html().select(".am-list a").attr("href");
        assertThat(phone.get(member).text()).contains("1986", "Su propia entrada");

        var wrong = phone.post(member + "/invite", typed(member, "email", "nobody"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#email").val()).isEqualTo("nobody");
        var sent = phone.post(member + "/invite", typed(member, "email", UUID.randomUUID() + "@example.org"));
        assertThat(sent.location()).isEqualTo(member);
        assertThat(phone.get(member).text()).contains("Le escribió el");
    }

    @Test
    void whoComesLaterIsAddedAndWrongInputStays() {
        var form = phone.get("/apply/family/add").location();
        var typed = PlainBrowser.form(phone.get(form), form);
        typed.putAll(Map.of("given_names", "Samuel", "birth_date_month", "13", "birth_date_year", "2026"));
        var wrong = phone.post(form, typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#given_names").val()).isEqualTo("Samuel");
        assertThat(wrong.html().select(".am-sum a[href=#origin]")).hasSize(1);

        typed.putAll(Map.of("origin", "NEWBORN", "birth_date_month", "10", "relationship", "CH"));
        assertThat(phone.post(form, typed).location()).isEqualTo("/apply/family");
        assertThat(phone.post(form, typed).location()).isEqualTo("/apply/family");
        assertThat(phone.get("/apply/family").html().select(".am-list li")).hasSize(2);
        assertThat(phone.get("/apply/family").text()).contains("Samuel", "La oficina lo está mirando");
    }

    @Test
    void aRelativeElsewhereIsAskedFor() {
        var form = "/apply/family/reunite";
        var typed = PlainBrowser.form(phone.get(form), form);
        typed.putAll(Map.of("name", "", "story", "Vive sola."));
        var wrong = phone.post(form, typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#story").text()).isEqualTo("Vive sola.");
        typed.putAll(Map.of("name", "Omaira", "relationship", "MO", "country", "VEN"));
        var request = phone.post(form, typed).location();
        assertThat(request).isEqualTo(form + "/" + typed.get("key"));
        assertThat(phone.get("/apply/family").text()).contains("Omaira", "Recibimos su pedido");

        assertThat(phone.upload(request, "paper", "partida.jpg", InventedPhoto.jpeg(3))
                        .location())
                .isEqualTo(request);
        assertThat(phone.get(request).html().select(".am-file")).hasSize(1);
        var refused = phone.upload(request, "paper", "partida.exe", new byte[] {1, 2, 3});
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".am-file")).as("the good one is kept").hasSize(1);
    }

    @Test
    void somebodyElsesFamilyIsNotThere() throws InterruptedException {
        var member = phone.get("/apply/family").html().select(".am-list a").attr("href");
        assertThat(phone.get("/apply/family/reunite/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        var other = new PlainBrowser(amparo.origin());
        other.signIn("family-" + UUID.randomUUID() + "@example.org");
        assertThat(other.get(member).status()).isEqualTo(404);
        assertThat(other.get("/apply/family").location()).isEqualTo("/apply/continue");
        assertThat(other.get(member + "/documents/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    private Map<String, String> typed(String page, String input, String text) {
        var form = PlainBrowser.form(phone.get(page), page + "/invite");
        form.put(input, text);
        return form;
    }
}
