// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.amparo.access.DemoOfficers;
import org.amparo.access.Totp;
import org.amparo.command.demo.DemoStaff;
import org.amparo.testing.MovingClock;
import org.amparo.testing.RunningAmparo;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An office's staff over HTTP: hired for a day to come, given another role, ended; each with its day and its history. */
class StaffPagesTests {

    private static final MovingClock CLOCK = new MovingClock();
    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");
    private static final String STAFF = "/work/offices/SR-SP/staff";

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo brazil;

    @BeforeAll
    static void start() {
        brazil = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/brazil"), CLOCK);
    }

    @AfterAll
    static void stop() {
        brazil.context().close();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), BRASILIA);
    }

    private static PlainBrowser officer(String login) {
        CLOCK.pass(Duration.ofSeconds(31));
        var code = brazil.context().getBean(DemoOfficers.class).list().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow()
                .code();
        var browser = new PlainBrowser(brazil.origin());
        var password = brazil.context().getBean(DemoStaff.class).password();
        var entered = browser.fillIn("/work/sign-in", Map.of("login", login, "password", password, "code", code));
        assertThat(entered.location()).isEqualTo("/work");
        return browser;
    }

    private static String secret(Document keys) {
        return keys.select(".am-keycard dd").eachText().getLast().replace(" ", "");
    }

    private static boolean enters(String login, String password, String secret) {
        CLOCK.pass(Duration.ofSeconds(31));
        var browser = new PlainBrowser(brazil.origin());
        var form = Map.of("login", login, "password", password, "code", Totp.codeAt(secret, CLOCK.instant()));
        return "/work".equals(browser.fillIn("/work/sign-in", form).location());
    }

    private static String linkTo(PlainBrowser chief, String name) {
        return Objects.requireNonNull(chief.get(STAFF).html().selectFirst("table a:containsOwn(" + name + ")"))
                .attr("href");
    }

    @Test
    void aNewColleagueBeginsOnTheDayThatWasSet() {
        var chief = officer("chefia");
        var from = today().plusDays(3);
        var hired = chief.fillIn(
                STAFF,
                Map.of(
                        "name", "Beatriz Lemos",
                        "login", "beatriz.lemos",
                        "role", "checker",
                        "from", from.toString(),
                        "reason", "Reforço do atendimento"));
        var keys = chief.get(hired.location()).html();
        var password = keys.select(".am-keycard__code").text();

        assertThat(password).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}");
        assertThat(chief.get(STAFF).html().select("#g-to-come ~ table").text()).contains("Beatriz Lemos");
        assertThat(enters("beatriz.lemos", password, secret(keys))).isFalse();
        CLOCK.pass(Duration.ofDays(3));
        assertThat(enters("beatriz.lemos", password, secret(keys))).isTrue();
    }

    @Test
    void whoLosesTheRoleLosesTheWayInAndTheHistoryStays() {
        var chief = officer("chefia");
        var caio = officer("conferencia");
        var page = linkTo(chief, "Caio");

        chief.fillIn(page, Map.of("role", "-", "from", today().toString(), "reason", "Foi para Santos"));
        CLOCK.pass(Duration.ofSeconds(3));

        assertThat(caio.get("/work/applications").status()).isNotEqualTo(200);
        assertThat(chief.get(page).html().select("table").text()).contains("Foi para Santos", "Sílvia Antunes Rocha");
        chief.fillIn(page, Map.of("role", "checker", "from", today().toString(), "reason", "Voltou"));
        CLOCK.pass(Duration.ofSeconds(3));
        assertThat(officer("conferencia").get("/work/applications").status()).isEqualTo(200);
    }

    @Test
    void nobodySetsTheirOwnPostOrGivesMoreThanTheyMay() {
        var chief = officer("chefia");
        var own = linkTo(chief, "Sílvia");

        assertThat(chief.get(own).html().select("form#post")).isEmpty();
        var page = linkTo(chief, "Márcia");
        var form = PlainBrowser.form(chief.get(page), page);
        form.putAll(Map.of("role", "administrator", "from", today().toString(), "reason", "Quer"));
        var refused = chief.post(page, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#wrong").text()).isNotEmpty();
        assertThat(refused.html().select("#reason").text()).isEqualTo("Quer");
        form.putAll(Map.of("role", "checker", "from", today().minusDays(1).toString()));
        assertThat(chief.post(page, form).status()).isEqualTo(422);
    }

    @Test
    void anotherOfficesStaffIsNotThere() {
        assertThat(officer("chefia").get("/work/offices/PAC/staff").status()).isEqualTo(404);
        assertThat(officer("administracao").get("/work/offices/PAC/staff").status())
                .isEqualTo(200);
    }
}
