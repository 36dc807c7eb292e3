// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.appointments.Bookings;
import org.amparo.command.invented.InventedPaper;
import org.amparo.testing.MovingClock;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Presence in the country as people and officers meet it, over real HTTP without scripts, in Argentina. */
class PresencePagesTests {

    private static final MovingClock CLOCK = new MovingClock();

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo argentina;

    @SuppressWarnings("NullAway.Init")
    private static PlainBrowser officer;

    private final PlainBrowser phone = new PlainBrowser(argentina.origin());
    private final String email = "presence-" + UUID.randomUUID() + "@example.org";

    @BeforeAll
    static void start() {
        argentina = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/argentina"), CLOCK);
        officer = signedIn();
    }

    private static PlainBrowser signedIn() {
        var browser = new PlainBrowser(argentina.origin());
        var code = browser.get("/")
                .html()
                .select("dl:has(bdi:matchesOwn(^registro$)) bdi")
                .eachText()
                .getLast();
        var form = PlainBrowser.form(browser.get("/work/sign-in"), "/work/sign-in");
        form.putAll(Map.of("login", "registro", "password", "puerta-abierta-2026", "code", code));
        assertThat(browser.post("/work/sign-in", form).status() / 100).isEqualTo(3);
        return browser;
    }

    @AfterAll
    static void stop() {
        argentina.context().close();
    }

    private String apply() throws InterruptedException {
        phone.signIn(email);
        phone.fillIn("/apply/form/helper", Map.of("filled_by", "SELF"));
        phone.fillIn("/apply/form/name", Map.of("given_names", "Yoel", "surname_paternal", "Arencibia"));
        phone.fillIn("/apply/form/origin", Map.of("nationalities", "CUB"));
        phone.fillIn("/apply/form/contact", Map.of("safe_channel", "EML", "safe_detail", "yes"));
        phone.fillIn("/apply/form/home", Map.of("address", "Pasaje Zuviría 31", "area_1", "66", "area_2", "66028"));
        phone.fillIn("/apply/form/arrival", Map.of("entry_stamp", "no", "assisted", "no"));
        var check = PlainBrowser.form(phone.get("/apply/check"), "/apply/send");
        check.put("declaration", "yes");
        assertThat(phone.post("/apply/send", check).location()).isEqualTo("/apply/receipt");
        return argentina
                .context()
                .getBean(JdbcClient.class)
                .sql("""
                        select a.id from registration.application a join access.account c on c.id = a.account_id
                         where c.email = :email
                        """)
                .param("email", email)
                .query(UUID.class)
                .single()
                .toString();
    }

    private static Map<String, String> work(String id, String act) {
        var path = "/work/applications/" + id + "/presence";
        return PlainBrowser.form(officer.get(path), path + "/" + act);
    }

    private static PlainBrowser.Answer act(String id, String act, Map<String, String> more) {
        var form = work(id, act);
        form.putAll(more);
        return officer.post("/work/applications/" + id + "/presence/" + act, form);
    }

    private void summon(String id) {
        assertThat(act(id, "summon", Map.of("reason", "El papel no se lee.")).status() / 100)
                .isEqualTo(3);
    }

    @Test
    void whatIsMissingIsSaidOnTheStatusPageAndCanBeSentAtOnce() throws InterruptedException {
        var id = apply();
        assertThat(phone.get("/apply/status").text()).contains("Falta un papel", "Su solicitud ya fue recibida");

        var empty = phone.post(
                "/apply/presence/proof", PlainBrowser.form(phone.get("/apply/presence"), "/apply/presence/proof"));
        assertThat(empty.status()).isIn(400, 415, 422);

        var paper = InventedPaper.jpeg("Factura de luz (dibujo)", 73, List.of("Yoel Arencibia"));
        var sent = phone.upload("/apply/presence", "/apply/presence/proof", "proof", "factura.jpg", paper);
        assertThat(sent.location()).isEqualTo("/apply/presence");
        assertThat(phone.get("/apply/presence").text()).contains("Recibimos su papel", "Lo que envió");

        assertThat(officer.get("/work/applications/" + id).text()).contains("Hay una prueba de presencia por mirar");
        assertThat(act(id, "accept", Map.of()).status() / 100).isEqualTo(3);
        assertThat(phone.get("/apply/status").text()).contains("Su papel está bien");
    }

    @Test
    void aSummonsIsSeenConfirmedMovedAndSettled() throws InterruptedException {
        var id = apply();
        var wrong = act(id, "summon", Map.of("reason", " ", "at", "nunca"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Escriba el motivo", "Elija una hora de la lista");

        summon(id);
        var status = phone.get("/apply/status");
        assertThat(status.text()).contains("Le pedimos que venga", "Delegación Salta", "El papel no se lee.");
        var confirm = PlainBrowser.form(phone.get("/apply/presence"), "/apply/presence/confirm");
        assertThat(phone.post("/apply/presence/confirm", confirm).location()).isEqualTo("/apply/presence");
        assertThat(phone.get("/apply/presence").text()).contains("Dijo que vendrá", "Si no tiene nada, venga igual");
        assertThat(officer.get("/work/applications/" + id + "/presence").text()).contains("Confirmó que viene");

        var nothing = phone.fillIn("/apply/presence/day", Map.of());
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Elija un día.");
        var last = phone.get("/apply/presence/day").html().select(".am-slot").getLast();
        var moved = phone.fillIn(
                "/apply/presence/day", Map.of("at", last.select("input").val()));
        assertThat(moved.location()).isEqualTo("/apply/presence");
        assertThat(phone.get("/apply/presence").text())
                .contains(last.text(), "Guardar en mi calendario", "Al llegar, muestre este código");
        assertThat(new String(phone.get("/apply/presence/calendar").bytes(), StandardCharsets.UTF_8))
                .contains("BEGIN:VEVENT\r\n", "SEQUENCE:2\r\n", "SUMMARY:Su cita\r\n", "Salta");

        assertThat(act(id, "came", Map.of()).status() / 100).isEqualTo(3);
        assertThat(phone.get("/apply/status").text()).contains("Gracias por venir");
    }

    @Test
    void whoDidNotComeChoosesAnotherDay() throws InterruptedException {
        var id = apply();
        summon(id);
        assertThat(officer.get("/work/applications/" + id + "/presence").text()).doesNotContain("No vino");
        passTheTime(id);
        assertThat(act(id, "missed", Map.of()).status() / 100).isEqualTo(3);
        assertThat(officer.get("/work/applications/" + id + "/presence").text())
                .contains("La oficina o la regla dio esta hora", "Sin noticias desde", "Nada se cierra antes");
        passTheTime(id);
        assertThat(act(id, "missed", Map.of()).status() / 100).isEqualTo(3);
        phone.signIn(email);
        assertThat(phone.get("/apply/status").text()).contains("Elija otro día", "su solicitud sigue");
        assertThat(officer.get("/work/applications/" + id).text()).contains("No vino; puede elegir otro día");
        var late = officer.post(
                "/work/applications/" + id + "/presence/came",
                Map.of(
                        "_csrf",
                        work(id, "summon").getOrDefault("_csrf", ""),
                        "summons",
                        UUID.randomUUID().toString()));
        assertThat(late.status()).isEqualTo(409);
    }

    /** Until the place that is held has come; sessions are over by then. */
    private static void passTheTime(String application) {
        var held = argentina
                .context()
                .getBean(Bookings.class)
                .held(UUID.fromString(application), "presence")
                .orElseThrow();
        CLOCK.pass(Duration.between(CLOCK.instant(), held.startsAt()));
        officer = signedIn();
    }

    @Test
    void theMailTellsAStrangerNothingUnlessDetailWasChosen() throws InterruptedException {
        var id = apply();
        summon(id);
        assertThat(mail("Le pedimos que venga a la oficina")).contains("Delegación Salta", "Mensaje nuevo");
    }

    @Test
    void nobodyElsesPresenceIsShown() throws InterruptedException {
        assertThat(phone.get("/apply/presence").status()).isNotEqualTo(200);
        phone.signIn(email);
        assertThat(phone.get("/apply/presence").status()).isEqualTo(404);
        assertThat(officer.get("/work/applications/" + UUID.randomUUID() + "/presence")
                        .status())
                .isEqualTo(404);
    }

    private String mail(String containing) throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            for (var link : phone.get("/demo/inbox?to=" + email.replace("@", "%40"))
                    .html()
                    .select("main a[href^=/demo/inbox/]")) {
                var text = phone.get(link.attr("href")).text();
                if (text.contains(containing)) {
                    return text;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no such mail came");
    }
}
