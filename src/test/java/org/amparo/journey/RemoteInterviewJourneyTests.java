// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.amparo.registration.InterviewDays;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An officer in Tacna talks with somebody by video: invited, told by mail, confirmed, held with a line that fails once,
 * read back, complete. The meeting itself takes place elsewhere and is never opened.
 */
class RemoteInterviewJourneyTests {

    private static final Pattern LINE = Pattern.compile("[A-Z][A-Z-]*:.*");

    private final RunningAmparo running = RunningAmparo.start();
    private final OfficeWork amparo = new OfficeWork(running);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterviewIsHeldAndRecorded(boolean scripts) throws IOException {
        var applicant = amparo.applicant();
        var email = applicant.accountId() + "@example.org";
        var application = amparo.submit(applicant, Map.of("safe_detail", scripts ? "no" : "yes"));
        try (var phone = new Visitor(running, 360, scripts, "es-PE");
                var desk = new Visitor(running, 1280, scripts, "es-PE")) {
            // high enough that the bar at the foot covers nothing that is clicked
            desk.page().setViewportSize(1280, 2_400);
            new RegisteringJourney(desk).signIn("tacna");
            desk.open("/work/applications/" + application);
            desk.follow("Invitar o ver las entrevistas");
            invite(desk, scripts);

            var interview =
                    desk.page().locator("main a[href^='/work/interviews/']").getAttribute("href");

            var door = new Door(phone, new Hands.Touch());
            door.begin();
            door.enterByCode(email);
            assertThat(phone.mail(
                            email, scripts ? "Tiene una reunión por confirmar" : "Queremos hablar con usted por video"))
                    .doesNotContain("meet.jit.si");
            phone.open("/apply/status").picture("interview-01-status-" + scripts);
            assertThat(phone.text()).contains("Vamos a hablar por video", "hora de Perú, UTC−5");
            phone.follow("Ver cómo entrar").picture("interview-02-page-" + scripts);
            phone.press("Voy a estar");
            assertThat(phone.text()).contains("Dijo que vendrá");
            var link = phone.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Entrar a la videollamada"))
                    .getAttribute("href");
            assertThat(link).matches("https://meet\\.jit\\.si/[0-9a-f]{40}");
            var calendar = calendar(phone);
            assertThat(calendar.get("SUMMARY")).isEqualTo(scripts ? "Recordatorio" : "Entrevista por video");
            assertThat(calendar).containsEntry("STATUS", "CONFIRMED").containsEntry("SEQUENCE", "0");
            assertThat(calendar.toString()).doesNotContain("jit.si");

            desk.open("/work/interviews").picture("interview-03-list-" + scripts);
            desk.press(desk.page().locator("main a[href='" + interview + "']"));
            hold(desk, link, scripts);

            phone.open("/apply/status").picture("interview-08-status-done-" + scripts);
            assertThat(phone.text()).contains("Gracias por hablar con nosotros", "Hablamos por video");
            assertThat(phone.page().content()).doesNotContain("jit.si");
            assertThat(ownFile(phone))
                    .contains("¿Cuándo llegó al Perú?", "En mayo.", "Falta decir que vine con mi hija.");
            assertThat(phone.complaints()).isEmpty();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    /** First with a day that is over: what was typed stays, and the error says what to do. */
    private void invite(Visitor desk, boolean scripts) {
        desk.write("Día", "2020-01-02").write("Hora", scripts ? "10:00" : "12:00");
        desk.answer("¿Necesita intérprete?", "Sí").write("Quién interpreta", "Asháninka, por videollamada");
        desk.press("Invitar").picture("interview-00-invite-" + scripts);
        assertThat(desk.text()).contains("Ese día ya pasó");
        assertThat(desk.page().getByLabel("Quién interpreta").inputValue()).isEqualTo("Asháninka, por videollamada");
        desk.write("Día", amparo.get(InterviewDays.class).days().getFirst().toString());
        desk.press("Invitar");
        assertThat(desk.text()).contains("Con fecha", "Cambiar la fecha");
    }

    private void hold(Visitor desk, String link, boolean scripts) {
        assertThat(desk.page().content()).contains(link);
        desk.press("Empezar");
        assertThat(desk.text()).contains("Elija una respuesta.");
        desk.answer("Identidad: documento ante la cámara", "Lo mostró");
        desk.answer("¿La persona está a solas?", "Sí, está a solas");
        desk.answer("¿Acepta que se grabe?", "No; solo se escribe");
        desk.answer("Intérprete en la llamada", "Está y se entienden");
        desk.picture("interview-04-before-" + scripts);
        desk.press("Empezar");

        say(desk, "¿Cuándo llegó al Perú?", "En marzo.", scripts);
        desk.press(desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Se cortó"))));
        desk.picture("interview-05-line-" + scripts);
        assertThat(desk.text()).contains("Espere en la misma dirección", "llame por teléfono");
        desk.press("Volvió la llamada");

        desk.press(desk.page().locator("main a[href*='correct=']").first());
        assertThat(desk.page().locator("#answer").inputValue()).isEqualTo("En marzo.");
        desk.write("Respuesta", "En mayo.").press("Agregar al acta");
        assertThat(desk.text()).contains("Corregida después");

        desk.answer("Lea el acta en voz alta. ¿Está bien?", "La persona pide cambios");
        desk.write("Qué pide cambiar", "Falta decir que vine con mi hija.");
        desk.press("Guardar la lectura").picture("interview-06-record-" + scripts);
        desk.answer("¿Cómo terminó?", "Completa").press("Terminar la entrevista");
        desk.picture("interview-07-ended-" + scripts);
        assertThat(desk.text()).contains("Completa", "Volvió la llamada", "Acta leída", "No; solo se escribe");
    }

    /** With scripts, Enter adds the line. */
    private static void say(Visitor desk, String question, String answer, boolean scripts) {
        desk.write("Pregunta", question).write("Respuesta", answer);
        if (scripts) {
            desk.page().locator("#answer").focus();
            desk.submitWithEnter();
        } else {
            desk.press("Agregar al acta");
        }
        assertThat(desk.text()).contains(question, answer);
    }

    /** What the file says, by name, read as strictly as the standard is written. */
    private static Map<String, String> calendar(Visitor phone) throws IOException {
        var download = phone.page()
                .waitForDownload(() -> phone.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Guardar en mi calendario"))
                        .click());
        var text = Files.readString(download.path(), StandardCharsets.UTF_8);
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(Arrays.asList(text.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        var event = new LinkedHashMap<String, String>();
        for (var line : text.replace("\r\n ", "").split("\r\n")) {
            assertThat(line).matches(LINE).doesNotContain("\n", "\r");
            var colon = line.indexOf(':');
            event.putIfAbsent(line.substring(0, colon), line.substring(colon + 1));
        }
        assertThat(event).containsKeys("VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "DTEND");
        assertThat(List.of(event.get("DTSTART"), event.get("DTEND"))).allMatch(at -> at.matches("[0-9]{8}T[0-9]{6}Z"));
        return event;
    }

    private static String ownFile(Visitor phone) throws IOException {
        phone.open("/apply/download");
        var download = phone.page()
                .waitForDownload(() ->
                        phone.page().locator("main form button.am-btn").first().click());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(download.path())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("index.html")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no page in the file");
    }

    /** Two tabs, two officers, pages of yesterday: each is told, and what was typed stays. */
    @Test
    void nothingTypedIsLostWhenAnotherWasQuicker() throws InterruptedException {
        var applicant = amparo.applicant();
        var application = amparo.submit(applicant, Map.of());
        var tacna = signedIn("tacna");
        var supervisor = signedIn("supervision");
        var path = "/work/applications/" + application + "/interview";
        var terms = PlainBrowser.form(tacna.get(path), path);
        terms.put("time", "07:15");
        assertThat(tacna.post(path, terms).status() / 100).isEqualTo(3);
        assertThat(supervisor.post(path, withToken(terms, supervisor, path)).status())
                .isEqualTo(409);

        var interview =
                tacna.get(path).html().select("a[href^=/work/interviews/]").attr("href");
        var stale = PlainBrowser.form(tacna.get(path), interview + "/call-off");
        var early = PlainBrowser.form(tacna.get(interview), interview + "/start");
        early.putAll(Map.of("identity", "seen", "private-room", "yes", "recording", "yes"));
        assertThat(tacna.post(interview + "/start", early).status() / 100).isEqualTo(3);
        assertThat(tacna.post(interview + "/start", early).status()).as("twice").isEqualTo(409);
        stale.put("reason", "Se enfermó el intérprete.");
        var refused = tacna.post(interview + "/call-off", stale);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("cambió mientras");

        var line = PlainBrowser.form(tacna.get(interview), interview + "/lines");
        line.putAll(Map.of("question", "¿Vino sola?", "answer", "Con mi hija."));
        var other = supervisor.post(interview + "/lines", withToken(line, supervisor, interview));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("Otra persona lleva esta entrevista");
        assertThat(other.html().select("textarea[name=answer]").text()).isEqualTo("Con mi hija.");
        assertThat(supervisor.get(interview).text())
                .doesNotContain("Con mi hija.")
                .contains("reservado");
        assertThat(signedIn("lima").get(interview).status()).isEqualTo(404);
    }

    private static Map<String, String> withToken(Map<String, String> form, PlainBrowser browser, String path) {
        var sent = new HashMap<>(form);
        sent.put("_csrf", browser.get(path).html().select("input[name=_csrf]").val());
        return sent;
    }

    private PlainBrowser signedIn(String login) throws InterruptedException {
        var browser = new PlainBrowser(amparo.origin());
        // a code serves once, and another test may have used this one
        for (var tries = 0; tries < 70; tries++) {
            var code = browser.get("/")
                    .html()
                    .select("dl:has(bdi:matchesOwn(^" + login + "$)) bdi")
                    .eachText()
                    .getLast();
            var form = PlainBrowser.form(browser.get("/work/sign-in"), "/work/sign-in");
            form.putAll(Map.of("login", login, "password", "puerta-abierta-2026", "code", code));
            if (browser.post("/work/sign-in", form).status() / 100 == 3) {
                return browser;
            }
            Thread.sleep(500);
        }
        throw new AssertionError(login + " cannot sign in");
    }
}
