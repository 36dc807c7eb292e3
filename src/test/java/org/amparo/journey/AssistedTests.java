// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.access.DemoOfficers;
import org.amparo.command.demo.DemoStaff;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.testing.MovingClock;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer fills in with a person, or keys what came on paper: the same form, the same rules, both named. */
class AssistedTests {

    private static final MovingClock CLOCK = new MovingClock();

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo amparo;

    @SuppressWarnings("NullAway.Init")
    private static JdbcClient jdbc;

    private final PlainBrowser desk = new PlainBrowser(amparo.origin());

    @BeforeAll
    static void start() {
        amparo = RunningAmparo.startAlone(Map.of(), CLOCK);
        jdbc = amparo.context().getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        amparo.context().close();
    }

    @Test
    void anOfficerFillsInWithAPersonWhoSignsInTheEnd() {
        signIn();
        var begun = desk.fillIn("/work/assist", Map.of("called", "Yuli", "language", "es-PE", "way", "none"));
        assertThat(begun.location()).startsWith("/work/assist/");

        var entered = enter(begun.location());
        assertThat(entered.title()).contains("derechos");
        assertThat(entered.html().select(".am-helping").text()).contains("Yuli");
        assertThat(desk.fillIn("/apply/rights", Map.of("read", "yes")).location())
                .isEqualTo("/apply/continue");
        desk.open("/apply/continue");
        desk.fillIn("/apply/form/name", Map.of("given_names", "Yulimar", "surname_paternal", "Mendívil"));
        desk.fillIn("/apply/form/origin", Map.of("nationalities", "VEN"));
        desk.fillIn("/apply/form/contact", Map.of("safe_channel", "INP", "safe_detail", "no"));
        assertThat(desk.get("/apply/print").html().text()).contains("Yulimar");

        var unsigned = desk.fillIn("/apply/confirm", Map.of("declaration", "yes", "by", "signature"));
        assertThat(unsigned.status()).isEqualTo(422);
        var sent = desk.fillIn("/apply/confirm", Map.of("declaration", "yes", "signed", "yes", "by", "signature"));
        assertThat(sent.location()).isEqualTo("/apply/receipt");
        assertThat(filing()).isEqualTo("OFF SIGNED");
    }

    @Test
    void whoMayNoLongerAssistIsOutOfThePersonsFormAtOnce() {
        signIn();
        var begun = desk.fillIn("/work/assist", Map.of("called", "Yuli", "language", "es-PE", "way", "none"));
        enter(begun.location());
        desk.fillIn("/apply/rights", Map.of("read", "yes"));
        desk.open("/apply/continue");
        assertThat(desk.get("/apply/tasks").status()).isEqualTo(200);

        give("registrar", "orientation");
        try {
            CLOCK.pass(Duration.ofSeconds(3));
            assertThat(desk.get("/apply/tasks").location()).isEqualTo("/help/done");
        } finally {
            give("orientation", "registrar");
            CLOCK.pass(Duration.ofSeconds(3));
        }
    }

    /** From today on, to everybody who has the one role the other. */
    private void give(String role, String instead) {
        jdbc.sql("""
                insert into access.post (staff_id, office, role, from_day, reason, at)
                select distinct on (staff_id) staff_id, office, :instead, from_day, 'for a test', now()
                  from access.post where role in (:role, :instead) order by staff_id, id desc
                """).param("role", role).param("instead", instead).update();
    }

    @Test
    void thePersonEndsTheOfficersPermissionFromTheirOwnPhone() {
        signIn();
        var begun = desk.fillIn(
                "/work/assist", Map.of("called", "Yuli", "language", "es-PE", "way", "card", "pin", "730418"));
        var code = desk.get(begun.location()).html().select(".am-keycard__code").text();
        enter(begun.location());
        desk.fillIn("/apply/rights", Map.of("read", "yes"));
        desk.open("/apply/continue");
        assertThat(desk.get("/apply/tasks").status()).isEqualTo(200);

        var phone = new PlainBrowser(amparo.origin());
        var entered = phone.fillIn("/apply/card/enter", Map.of("code", code, "pin", "730418"));
        assertThat(entered.status()).isEqualTo(303);
        phone.open(entered.location());
        var list = phone.get("/apply/helpers");
        assertThat(list.text())
                .contains("Personal de la oficina")
                .doesNotContain(registrar().name());
        var remove = list.html().select("form[action$=/remove]").attr("action");
        assertThat(phone.post(remove, PlainBrowser.form(list, remove)).location())
                .isEqualTo("/apply/helpers");

        assertThat(desk.get("/apply/tasks").location()).isEqualTo("/help/done");
    }

    @Test
    void aTicketWorksOnceAndOnlyByThePressOfAButton() {
        signIn();
        var begun = desk.fillIn("/work/assist", Map.of("called", "Yuli", "language", "es-PE", "way", "none"));
        var door = desk.get(begun.location())
                .html()
                .select("a[href*=/help/enter]")
                .attr("href")
                .replace(amparo.origin(), "");

        var asked = desk.get(door);
        assertThat(desk.get("/apply/tasks").status()).isEqualTo(303);
        var form = PlainBrowser.form(asked, "/help/enter");
        assertThat(desk.post("/help/enter", form).location()).isEqualTo("/apply/continue");
        var again = PlainBrowser.form(desk.get(door), "/help/enter");
        assertThat(desk.post("/help/enter", again).location()).isEqualTo("/help/done");
    }

    @Test
    void aPersonWithACardSaysYesWithItsPin() {
        signIn();
        var begun = desk.fillIn(
                "/work/assist", Map.of("called", "Yuli", "language", "es-PE", "way", "card", "pin", "730418"));
        assertThat(desk.get(begun.location()).html().select(".am-keycard__code"))
                .isNotEmpty();
        enter(begun.location());
        desk.fillIn("/apply/rights", Map.of("read", "yes"));
        desk.open("/apply/continue");
        desk.fillIn("/apply/form/name", Map.of("given_names", "Yulimar", "surname_paternal", "Mendívil"));
        desk.fillIn("/apply/form/origin", Map.of("nationalities", "VEN"));
        desk.fillIn("/apply/form/contact", Map.of("safe_channel", "INP", "safe_detail", "no"));

        var wrong = desk.fillIn("/apply/confirm", Map.of("declaration", "yes", "by", "pin", "pin", "111111"));
        assertThat(wrong.status()).isEqualTo(422);
        var sent = desk.fillIn("/apply/confirm", Map.of("declaration", "yes", "by", "pin", "pin", "730418"));
        assertThat(sent.location()).isEqualTo("/apply/receipt");
        assertThat(filing()).isEqualTo("OFF PIN");
    }

    @Test
    void aPaperFormIsKeyedAndItsDayIsTheFilingDate() {
        signIn();
        var late = desk.fillIn("/work/paper", Map.of("received", "3/1/2026", "language", "es-PE"));
        assertThat(late.status()).isEqualTo(422);
        var started = desk.fillIn("/work/paper", Map.of("received", day(2), "language", "es-PE", "reason", "Post"));
        var paper = started.location();
        assertThat(paper).startsWith("/work/paper/");

        var faulty = key(
                paper,
                "save",
                Map.of(
                        "given_names",
                        "Amadou",
                        "surname_paternal",
                        "Diallo",
                        "birth_date",
                        "31/2/1991",
                        "nationalities",
                        "XYZ"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.html().select("#birth_date").val()).isEqualTo("31/2/1991");
        assertThat(faulty.html().select("[aria-invalid=true]")).hasSize(2);
        assertThat(desk.get(paper).html().select("#given_names").val()).isEqualTo("Amadou");

        var right = new LinkedHashMap<>(Map.of(
                "given_names",
                "Amadou",
                "surname_paternal",
                "Diallo",
                "birth_date",
                "~1991",
                "nationalities",
                "senegal",
                "safe_channel",
                "inp",
                "safe_detail",
                "n"));
        var unscanned = key(paper, "send", right);
        assertThat(unscanned.status()).isEqualTo(422);
        assertThat(unscanned.html().select(".am-sum li")).hasSize(2);

        desk.upload(paper, paper + "/scan", "file", "paper.jpg", InventedPhoto.jpeg(3));
        right.put("signed", "yes");
        var sent = key(paper, "send", right);
        assertThat(sent.location()).isEqualTo(paper + "/receipt");
        assertThat(desk.get(paper + "/receipt").html().select(".am-receipt").text())
                .contains("Amadou");
        assertThat(filing()).isEqualTo("PAP SIGNED");
        assertThat(jdbc.sql("""
                        select (a.filed_at at time zone 'America/Lima')::date = p.received_on
                          from registration.application a join registration.paper_form p on p.draft_id = a.draft_id
                         where a.draft_id = cast(:id as uuid)
                        """)
                        .param("id", paper.replace("/work/paper/", ""))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("""
                        select answers ->> 'birth_date' || ' ' || (answers ->> 'nationalities')
                          from registration.application where draft_id = cast(:id as uuid)
                        """)
                        .param("id", paper.replace("/work/paper/", ""))
                        .query(String.class)
                        .single())
                .isEqualTo("1991~ SEN");

        var application = desk.get(paper + "/receipt")
                .html()
                .select("a[href^=/work/applications/]")
                .attr("href");
        var open = desk.get(application);
        if (open.status() == 200) {
            assertThat(open.text()).contains("En papel", "Otra persona debe comparar");
            assertThat(open.html().select("form[action$=/paper-date]")).isEmpty();
        }
    }

    @Test
    void theEmptyFormIsPrintedInEveryLanguageWithoutSigningIn() {
        for (var language : List.of("es-PE", "ar", "ht-HT")) {
            var page = new PlainBrowser(amparo.origin()).get("/print/form?lang=" + language);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().select("html").attr("lang")).isEqualTo(language);
            assertThat(page.html().select(".tick").size()).isGreaterThan(30);
            assertThat(page.html().text()).doesNotContain("field.", "paper.");
        }
    }

    private PlainBrowser.Answer key(String paper, String act, Map<String, String> typed) {
        var form = PlainBrowser.form(desk.get(paper), paper);
        typed.forEach((name, value) -> form.put(name.equals("signed") ? name : "a." + name, value));
        form.put("do", act);
        return desk.post(paper, form);
    }

    private PlainBrowser.Answer enter(String page) {
        var door = desk.get(page)
                .html()
                .select("a[href*=/help/enter]")
                .attr("href")
                .replace(amparo.origin(), "");
        desk.post("/help/enter", PlainBrowser.form(desk.get(door), "/help/enter"));
        return desk.open("/apply/continue");
    }

    private static String day(int before) {
        var day =
                LocalDate.ofInstant(CLOCK.instant(), ZoneId.of("America/Lima")).minusDays(before);
        return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static String filing() {
        return String.valueOf(
                jdbc.sql("select channel || ' ' || confirmed as said from registration.filing order by at desc limit 1")
                        .query((row, n) -> row.getString("said"))
                        .single());
    }

    private void signIn() {
        // a code of an authenticator works once
        CLOCK.pass(Duration.ofSeconds(31));
        var staff = amparo.context().getBean(DemoStaff.class);
        var registrar = registrar();
        var entered = desk.fillIn(
                "/work/sign-in",
                Map.of("login", registrar.login(), "password", staff.password(), "code", registrar.code()));
        assertThat(entered.location()).isEqualTo("/work");
    }

    private DemoOfficers.DemoOfficer registrar() {
        return amparo.context().getBean(DemoStaff.class).list().stream()
                .filter(officer -> officer.role().equals("registrar"))
                .findFirst()
                .orElseThrow();
    }
}
