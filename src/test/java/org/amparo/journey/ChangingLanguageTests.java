// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.Test;

/** Somebody finds out in the middle that there are pages in a language they read better. */
class ChangingLanguageTests {

    private final PlainBrowser phone = new PlainBrowser(RunningAmparo.start().origin());

    @Test
    void aHalfFilledPageComesBackInTheOtherLanguageWithAllThatWasTyped() throws InterruptedException {
        phone.signIn("half-filled@example.org");

        var answer = phone.fillIn(
                "/apply/form/birth", Map.of("birth_date_month", "13", "birth_place", "Jakmèl", "do", "language:ht-HT"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html().select("html").attr("lang")).isEqualTo("ht-HT");
        assertThat(answer.title()).isEqualTo("Kilè ak ki kote ou te fèt?");
        assertThat(answer.html().select("#birth_place").val()).isEqualTo("Jakmèl");
        assertThat(answer.html().select("#birth_date_month").val()).isEqualTo("13");
        assertThat(answer.html().select(".am-err")).isEmpty();
        assertThat(phone.get("/apply/form/birth").html().select("#birth_place").val())
                .as("nothing was saved by it")
                .isEmpty();
        assertThat(phone.get("/apply/tasks").html().select("html").attr("lang")).isEqualTo("ht-HT");
    }

    @Test
    void thePageOffersEachLanguageUnderItsOwnNameAndLeadsBack() throws InterruptedException {
        phone.signIn("leads-back@example.org");
        var page = phone.get("/apply/tasks");
        assertThat(page.html().select(".am-tongues button").eachText())
                .containsExactly("Español", "Português", "English", "Français", "Kreyòl", "العربية");

        var form = PlainBrowser.form(page, "/language");
        form.put("language", "ar");
        var answer = phone.post("/language", form);

        assertThat(answer.location()).isEqualTo("/apply/tasks");
        assertThat(phone.open(answer.location()).html().select("html").attr("dir"))
                .isEqualTo("rtl");
    }

    @Test
    void aLanguageNobodyOffersChangesNothing() throws InterruptedException {
        phone.signIn("nobody-offers@example.org");
        var answer = phone.fillIn("/apply/form/name", Map.of("given_names", "Ana", "do", "language:eu"));

        assertThat(answer.html().select("html").attr("lang")).isEqualTo("es-PE");
        assertThat(answer.html().select("#given_names").val()).isEqualTo("Ana");
    }

    @Test
    void mailsComeInTheLanguageOfTheAccount() throws InterruptedException {
        phone.signIn("mails-come@example.org");
        phone.fillIn("/apply/form/name", Map.of("do", "language:ar"));
        phone.get("/exit");
        var again = new PlainBrowser(RunningAmparo.start().origin());
        again.signIn("mails-come@example.org");

        assertThat(again.get("/apply/tasks").html().select("html").attr("lang")).isEqualTo("ar");
    }
}
