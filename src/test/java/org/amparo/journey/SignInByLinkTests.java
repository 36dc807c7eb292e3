// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.amparo.journey.PlainBrowser.Answer;
import org.amparo.testing.MovingClock;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A country that signs in by link, over HTTP: the mail, the page it opens, the way back, the forgotten password. */
class SignInByLinkTests {

    private static final String PASSWORD = "mesa lluvia tren";

    @TempDir
    static Path folder;

    private static MovingClock clock;
    private static RunningAmparo amparo;

    private final String email = UUID.randomUUID() + "@example.org";

    @BeforeAll
    static void start() throws IOException {
        var pack = folder.resolve("peru");
        try (var files = Files.walk(Path.of("countries/peru"))) {
            for (var file : files.toList()) {
                Files.copy(file, pack.resolve(Path.of("countries/peru").relativize(file)));
            }
        }
        var texts = Files.readString(pack.resolve("pack.yaml")).replaceAll("(?m)^sign-in:.*$", "");
        Files.writeString(pack.resolve("pack.yaml"), texts + "\nsign-in: link\n", StandardOpenOption.TRUNCATE_EXISTING);
        clock = new MovingClock();
        amparo = RunningAmparo.startAlone(Map.of("amparo.pack", pack.toString()), clock);
    }

    @AfterAll
    static void stop() {
        amparo.context().close();
    }

    private PlainBrowser browser() {
        return new PlainBrowser(amparo.origin());
    }

    /** The newest link, once so many were mailed. */
    private String link(int mails) throws InterruptedException {
        var reader = browser();
        for (var tries = 0; tries < 100; tries++) {
            var inbox = reader.get("/demo/inbox?to=" + email).html().select("main a[href^=/demo/inbox/]");
            var links = inbox.stream()
                    .flatMap(
                            mail -> reader
                                    .get(mail.attr("href"))
                                    .html()
                                    .select("main a[href*=/apply/link/]")
                                    .eachAttr("href")
                                    .stream())
                    .toList();
            if (links.size() >= mails) {
                return links.getFirst().substring(amparo.origin().length());
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no link came");
    }

    private Answer askForLink(PlainBrowser browser, String page) {
        var form = PlainBrowser.form(browser.get(page), "/apply/link");
        form.put("email", email);
        return browser.post("/apply/link", form);
    }

    private static Answer set(PlainBrowser browser, String link, String password) {
        return browser.fillIn(link, Map.of("password", password));
    }

    private PlainBrowser enrolled() throws InterruptedException {
        var phone = browser();
        var rights = PlainBrowser.form(phone.get("/apply/rights"), "/apply/rights");
        rights.put("read", "yes");
        var signIn = phone.post("/apply/rights", rights).location();
        var asked = askForLink(phone, phone.get(signIn).location());
        assertThat(asked.location()).as(asked.status() + asked.text()).isEqualTo("/apply/link/sent");
        var in = set(phone, link(1), PASSWORD);
        assertThat(in.location()).isEqualTo("/apply/continue");
        assertThat(phone.open("/apply/continue").title()).isEqualTo("Su solicitud");
        return phone;
    }

    @Test
    void comesInByTheMailedLinkOnAnotherDeviceAndKeepsWhatWasAccepted() throws InterruptedException {
        var phone = browser();
        var rights = PlainBrowser.form(phone.get("/apply/rights"), "/apply/rights");
        rights.put("read", "yes");
        var signIn = phone.post("/apply/rights", rights).location();
        askForLink(phone, phone.get(signIn).location());
        assertThat(phone.get("/apply/link/sent").title()).isEqualTo("Mire su correo");

        var other = browser();
        assertThat(other.open("/apply/continue").title()).isEqualTo("Entrar");
        var short1 = set(other, link(1), "corta");
        assertThat(short1.status()).isEqualTo(422);
        assertThat(short1.text()).contains("Escriba 10 letras o números, o más");
        assertThat(set(other, link(1), PASSWORD).location()).isEqualTo("/apply/continue");
        assertThat(other.open("/apply/continue").title())
                .as("the information accepted on the phone is not asked for again")
                .isEqualTo("Su solicitud");
    }

    @Test
    void isNotUsedUpByAProgramThatOpensTheLinksOfMails() throws InterruptedException {
        askForLink(browser(), "/apply/link");
        for (var times = 0; times < 3; times++) {
            assertThat(browser().get(link(1)).title()).isEqualTo("Elija su contraseña");
        }
        assertThat(set(browser(), link(1), PASSWORD).status()).isEqualTo(303);
        assertThat(browser().get(link(1)).status()).isEqualTo(410);
    }

    @Test
    void comesBackWithThePasswordAndRecoversAForgottenOne() throws InterruptedException {
        enrolled();
        var later = browser();
        var wrong = later.fillIn("/apply/password", Map.of("email", email, "password", "no es esta, no"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#email").val())
                .as("what was typed stays")
                .isEqualTo(email);
        assertThat(wrong.html().select("#password").val()).isEmpty();
        assertThat(later.fillIn("/apply/password", Map.of("email", email, "password", PASSWORD))
                        .location())
                .isEqualTo("/apply/continue");

        askForLink(browser(), "/apply/link");
        var new1 = "otra cosa distinta";
        clock.pass(Duration.ofSeconds(2));
        assertThat(set(browser(), link(2), new1).status()).isEqualTo(303);
        assertThat(later.get("/apply/tasks").location()).as("the older session").isEqualTo("/apply/sign-in");
        assertThat(browser()
                        .fillIn("/apply/password", Map.of("email", email, "password", new1))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void saysTheSameOfAKnownAddressAndOfAnUnknownOne() throws InterruptedException {
        enrolled();
        var known = askForLink(browser(), "/apply/link");
        var unknown = PlainBrowser.form(browser().get("/apply/link"), "/apply/link");
        assertThat(unknown).containsKey("email");
        var stranger = browser();
        var form = PlainBrowser.form(stranger.get("/apply/link"), "/apply/link");
        form.put("email", UUID.randomUUID() + "@example.org");
        var answer = stranger.post("/apply/link", form);
        assertThat(answer.status()).isEqualTo(known.status());
        assertThat(answer.location()).isEqualTo(known.location());
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionRanOutAndShowsItAfterThePassword() throws InterruptedException {
        var phone = enrolled();
        var form = PlainBrowser.form(phone.get("/apply/form/name"), "/apply/form/name");
        form.put("given_names", "Rosa Elvira");
        clock.pass(Duration.ofHours(13));
        assertThat(phone.post("/apply/form/name", form).location()).isEqualTo("/apply/sign-in");
        var in = phone.fillIn("/apply/password", Map.of("email", email, "password", PASSWORD));
        assertThat(in.location()).isEqualTo("/apply/resume");
        assertThat(phone.get("/apply/resume")
                        .html()
                        .select("input[name=given_names]")
                        .val())
                .isEqualTo("Rosa Elvira");
    }

    @Test
    void hasNoCodesHere() {
        assertThat(browser().get("/apply/sign-in").location()).isEqualTo("/apply/password");
    }
}
