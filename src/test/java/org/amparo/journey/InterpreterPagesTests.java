// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The register of interpreters over HTTP. */
class InterpreterPagesTests {

    private static final String LIST = "/work/interpreters";

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo peru;

    @SuppressWarnings("NullAway.Init")
    private static PlainBrowser supervisor;

    @BeforeAll
    static void start() {
        peru = RunningAmparo.start();
        supervisor = WalkedArgentina.officer(peru, "supervision");
    }

    @Test
    void thoseOfTheDemoAreFoundByLanguageAndNobodyElseSeesThem() {
        assertThat(supervisor.get(LIST).text()).contains("Marlène Augustin", "Julio Mamani Ticona");
        var arabic = supervisor
                .get(LIST + "?language=ara")
                .html()
                .select("main table")
                .text();
        assertThat(arabic)
                .contains("Samir Haddad Quispe", "Levantino", "con certificado")
                .doesNotContain("Marlène Augustin", "@example.org");
        assertThat(supervisor.get("/work/team").html().select("a[href=" + LIST + "]"))
                .hasSize(1);
        assertThat(WalkedArgentina.officer(peru, "proteccion").get(LIST).status())
                .isEqualTo(404);
        assertThat(supervisor.get(LIST + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void oneIsAddedChangedAndTakenOffAndWhatIsWrongKeepsWhatWasTyped() {
        var form = PlainBrowser.form(supervisor.get(LIST), LIST);
        form.putAll(
                Map.of("name", "Aminata Diop", "gender", "F", "language-0", "wol", "dialect-0", "Dakar", "remote", ""));
        var refused = supervisor.post(LIST, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#wrong").text()).contains("Elija una oficina");
        assertThat(refused.html().select("#name").val()).isEqualTo("Aminata Diop");
        assertThat(refused.html().select("#dialect-0").val()).isEqualTo("Dakar");

        form.putAll(Map.of("remote", "yes", "contact", "aminata@example.org"));
        var one = supervisor.post(LIST, form).location();
        assertThat(supervisor.post(LIST, form).location()).isEqualTo(one);
        var page = supervisor.get(one);
        assertThat(page.html().select("#contact").text()).isEqualTo("aminata@example.org");

        var change = PlainBrowser.form(page, one);
        change.putAll(Map.of("language-1", "fra", "level-1", "CERTIFIED"));
        assertThat(supervisor.post(one, change).location()).isEqualTo(one);
        change.put("name", "Aminata Sow");
        var overtaken = supervisor.post(one, change);
        assertThat(overtaken.status()).isEqualTo(422);
        assertThat(overtaken.html().select("main .am-note--warn").text()).contains("Aminata Diop", "Francés");
        assertThat(overtaken.html().select("#name").val()).isEqualTo("Aminata Sow");

        var against = PlainBrowser.form(page, one + "/conflict");
        against.putAll(Map.of("nationality", "SEN", "reason", ""));
        var unsaid = supervisor.post(one + "/conflict", against);
        assertThat(unsaid.html().select("#conflict-err").text()).contains("Escriba el motivo");
        assertThat(unsaid.html().select("#nationality option[selected]").val()).isEqualTo("SEN");
        against.put("reason", "Su hermano está en la policía");
        assertThat(supervisor.post(one + "/conflict", against).location()).isEqualTo(one);
        var away = PlainBrowser.form(page, one + "/absence");
        assertThat(supervisor.post(one + "/absence", away).location()).isEqualTo(one);
        assertThat(supervisor.get(one).text()).contains("Su hermano está en la policía");

        var retire = PlainBrowser.form(page, one + "/retire");
        assertThat(supervisor.post(one + "/retire", retire).location()).isEqualTo(LIST);
        assertThat(supervisor.get(LIST).text()).doesNotContain("Aminata Diop");
        assertThat(supervisor.get(one).text()).contains("Ya no interpreta");
    }
}
