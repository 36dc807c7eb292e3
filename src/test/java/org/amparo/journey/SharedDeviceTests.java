// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.DemoOfficers;
import org.amparo.access.HireOfficer;
import org.amparo.country.CountryPack;
import org.amparo.testing.MovingClock;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phones that several people use, and devices an officer puts up for whoever comes, over HTTP with a clock of its own. */
class SharedDeviceTests {

    private static final String PIN = "482915";
    private static final String OFFICERS_PASSWORD = "long enough for all";

    private static MovingClock clock;
    private static RunningAmparo amparo;

    private PlainBrowser device;

    @BeforeAll
    static void start() {
        clock = new MovingClock();
        amparo = RunningAmparo.startAlone(Map.of(), clock);
    }

    @BeforeEach
    void visit() {
        device = new PlainBrowser(amparo.origin());
    }

    @AfterAll
    static void stop() {
        amparo.context().close();
    }

    private void choose(String whose) {
        var form = PlainBrowser.form(device.get("/apply/device?next=rights"), "/apply/device");
        form.put("device", whose);
        assertThat(device.post("/apply/device", form).location()).isEqualTo("/apply/rights");
    }

    private void signIn() {
        var form = PlainBrowser.form(device.get("/apply/card"), "/apply/card");
        form.put("pin", PIN);
        assertThat(device.get(device.post("/apply/card", form).location()).status())
                .isEqualTo(200);
        var rights = PlainBrowser.form(device.get("/apply/rights"), "/apply/rights");
        rights.put("read", "yes");
        device.post("/apply/rights", rights);
        assertThat(device.open("/apply/continue").title()).isEqualTo("Su solicitud");
    }

    private boolean isSignedIn() {
        return device.get("/apply/tasks").status() == 200;
    }

    @Test
    void asksOnceWhoUsesThePhone() {
        assertThat(device.get("/apply").html().select("a.am-door--first").attr("href"))
                .isEqualTo("/apply/device?next=rights");
        choose("own");
        assertThat(device.get("/apply/device?next=sign-in").location()).isEqualTo("/apply/sign-in");
        assertThat(device.get("/apply/sign-in").html().select("form.am-leave")).isEmpty();
        assertThat(device.get("/apply/sign-in").html().select("#email").attr("autocomplete"))
                .isEqualTo("email");
    }

    @Test
    void aSharedPhoneEndsTheVisitAfterTenMinutesAndRemembersNoAddress() {
        choose("shared");
        var page = device.get("/apply/sign-in").html();
        assertThat(page.select("#email").attr("autocomplete")).isEqualTo("off");
        assertThat(page.select("form.am-leave button").text()).isEqualTo("Salir ya");
        signIn();
        clock.pass(Duration.ofMinutes(9));
        assertThat(isSignedIn()).isTrue();
        clock.pass(Duration.ofMinutes(9));
        assertThat(isSignedIn()).as("it was used in between").isTrue();
        clock.pass(Duration.ofMinutes(11));
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void aPhoneOfOnesOwnStaysOpenForHalfAnHour() {
        choose("own");
        signIn();
        clock.pass(Duration.ofMinutes(25));
        assertThat(isSignedIn()).isTrue();
    }

    private void turnIntoAKiosk() {
        officer();
        var form = PlainBrowser.form(device.get("/work/kiosk"), "/work/kiosk");
        var link =
                device.post("/work/kiosk", form).html().select("main a.am-btn").attr("href");
        assertThat(device.get(link.substring(amparo.origin().length())).location())
                .isEqualTo("/apply/anew");
    }

    private void officer() {
        var login = "k" + UUID.randomUUID().toString().substring(0, 8);
        var office =
                amparo.context().getBean(CountryPack.class).offices().getFirst().code();
        amparo.context().getBean(HireOfficer.class).hire(login, "Amina", OFFICERS_PASSWORD, office, "registrar", true);
        var code = amparo.context().getBean(DemoOfficers.class).list().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow()
                .code();
        var entered =
                device.fillIn("/work/sign-in", Map.of("login", login, "password", OFFICERS_PASSWORD, "code", code));
        assertThat(entered.location()).isEqualTo("/work");
    }

    @Test
    void aKioskEndsTheOfficersSessionAndBeginsAnew() {
        turnIntoAKiosk();
        assertThat(device.get("/work/applications").location()).isEqualTo("/work/sign-in");
        assertThat(device.get("/apply/anew").title()).isEqualTo("Toque para empezar");
        assertThat(device.get("/apply/device?next=rights").location())
                .as("nothing to ask")
                .isEqualTo("/apply/rights");
    }

    @Test
    void aKioskAsksAfterTwoMinutesAndForgetsAfterThree() {
        turnIntoAKiosk();
        var english = PlainBrowser.form(device.get("/apply"), "/language");
        english.put("language", "en-GB");
        device.post("/language", english);
        assertThat(device.get("/apply").html().select("html").attr("lang")).startsWith("en");

        signInAtKiosk();
        var page = device.get("/apply/tasks").html();
        assertThat(page.select("noscript").html()).contains("120;url=/apply/kiosk/still?back=%2Fapply%2Ftasks");
        clock.pass(Duration.ofSeconds(120));
        var asking = device.get("/apply/kiosk/still?back=/apply/tasks");
        assertThat(asking.html().select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("60;url=/apply/anew");
        var yes = PlainBrowser.form(asking, "/apply/kiosk/still");
        assertThat(device.post("/apply/kiosk/still", yes).location()).isEqualTo("/apply/tasks");
        clock.pass(Duration.ofSeconds(150));
        assertThat(isSignedIn()).as("somebody was there").isTrue();

        clock.pass(Duration.ofSeconds(120));
        device.get("/apply/kiosk/still?back=/apply/tasks");
        clock.pass(Duration.ofSeconds(61));
        assertThat(device.get("/apply/anew").html().select("html").attr("lang"))
                .as("the language goes too")
                .startsWith("es");
        assertThat(isSignedIn()).isFalse();
    }

    private void signInAtKiosk() {
        var form = PlainBrowser.form(device.get("/apply/card"), "/apply/card");
        form.put("pin", PIN);
        device.post("/apply/card", form);
        var rights = PlainBrowser.form(device.get("/apply/rights"), "/apply/rights");
        rights.put("read", "yes");
        device.post("/apply/rights", rights);
        device.get("/apply/continue");
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void aKioskWaitsLongerWhereSomebodyWrites() {
        turnIntoAKiosk();
        signInAtKiosk();
        assertThat(device.get("/apply/form/name").html().select("noscript").html())
                .contains("600;url=/apply/kiosk/still");
    }

    @Test
    void whatWasSentTooLateAtAKioskIsHeldForThatPersonAlone() {
        turnIntoAKiosk();
        var form = PlainBrowser.form(device.get("/apply/card"), "/apply/card");
        form.put("pin", PIN);
        var code = device.get(device.post("/apply/card", form).location())
                .html()
                .select(".am-keycard__code")
                .text();
        var rights = PlainBrowser.form(device.get("/apply/rights"), "/apply/rights");
        rights.put("read", "yes");
        device.post("/apply/rights", rights);
        device.get("/apply/continue");
        var name = PlainBrowser.form(device.get("/apply/form/name"), "/apply/form/name");
        name.put("given_names", "Rosa Elvira");
        clock.pass(Duration.ofMinutes(8));
        assertThat(device.post("/apply/form/name", name).location()).isEqualTo("/apply/sign-in");
        assertThat(isSignedIn()).isFalse();
        var back = device.fillIn("/apply/card/enter", Map.of("code", code, "pin", PIN));
        assertThat(back.location()).isEqualTo("/apply/resume");
        assertThat(device.get("/apply/resume")
                        .html()
                        .select("input[name=given_names]")
                        .val())
                .isEqualTo("Rosa Elvira");
    }

    @Test
    void leavingAKioskGoesToItsFirstPageAndKeepsItAKiosk() {
        turnIntoAKiosk();
        signInAtKiosk();
        assertThat(device.get("/apply/tasks")
                        .html()
                        .select("form.am-leave button")
                        .text())
                .isEqualTo("Terminar y borrar");
        var left = device.post("/exit", Map.of());
        assertThat(left.status()).isEqualTo(303);
        assertThat(left.location()).isEqualTo("/apply/anew");
        assertThat(isSignedIn()).isFalse();
        assertThat(device.get("/apply/anew").title()).isEqualTo("Toque para empezar");
    }

    @Test
    void onlyAnOfficerTurnsAKioskBackAndSeesNothingElseThere() {
        turnIntoAKiosk();
        officer();
        assertThat(device.get("/work/applications").location()).isEqualTo("/work/kiosk");
        var form = PlainBrowser.form(device.get("/work/kiosk"), "/work/kiosk");
        assertThat(form).containsEntry("on", "false");
        var link =
                device.post("/work/kiosk", form).html().select("main a.am-btn").attr("href");
        device.get(link.substring(amparo.origin().length()));
        assertThat(device.get("/apply/anew").location()).isEqualTo("/apply");
        assertThat(device.get("/work/applications").status()).isEqualTo(200);
    }

    @Test
    void aTicketWorksOnceAndMadeUpOnesNever() {
        officer();
        var form = PlainBrowser.form(device.get("/work/kiosk"), "/work/kiosk");
        var link =
                device.post("/work/kiosk", form).html().select("main a.am-btn").attr("href");
        var path = link.substring(amparo.origin().length());
        device.get(path);
        var other = new PlainBrowser(amparo.origin());
        other.get(path);
        other.get("/apply/kiosk/turn/" + UUID.randomUUID());
        assertThat(other.get("/apply/anew").location()).isEqualTo("/apply");
    }

    private int notices(String email) throws InterruptedException {
        Thread.sleep(1500);
        return device.get("/demo/inbox?to=" + email)
                .html()
                .select("main a[href^=/demo/inbox/]:contains(Mensaje nuevo)")
                .size();
    }

    private void signInByCode(PlainBrowser browser, String email, int mails) throws InterruptedException {
        var typing = browser.askForCode("/apply/sign-in", email);
        typing.put("code", browser.code(email, mails));
        assertThat(browser.post("/apply/code", typing).status()).isEqualTo(303);
    }

    @Test
    void theOwnerIsToldOfAnEntryByABrowserTheAccountDoesNotKnow() throws InterruptedException {
        var email = UUID.randomUUID() + "@example.org";
        choose("own");
        signInByCode(device, email, 1);
        assertThat(notices(email)).as("the first entry ever").isZero();
        device.post("/exit", Map.of());
        signInByCode(device, email, 2);
        assertThat(notices(email)).as("a browser that is known").isZero();
        signInByCode(new PlainBrowser(amparo.origin()), email, 3);
        assertThat(notices(email)).isEqualTo(1);
    }
}
