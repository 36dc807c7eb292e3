// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.command.demo.DemoStaff;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.testing.Qr;
import org.amparo.testing.RunningAmparo;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of Argentina's demo and some who come on top, each as far as is needed to see every page. */
final class WalkedArgentina {

    private static final String PIN = "482915";

    private final RunningAmparo amparo;
    private final JdbcClient jdbc;
    private final List<Walker> walkers = new ArrayList<>();

    WalkedArgentina(RunningAmparo amparo) {
        this.amparo = amparo;
        this.jdbc = amparo.context().getBean(JdbcClient.class);
    }

    List<Walker> walkers() throws InterruptedException, IOException {
        nobody();
        draft();
        helpers();
        somebodyWithACard();
        sent();
        invited();
        officers();
        kiosk();
        return walkers;
    }

    private PlainBrowser browser() {
        return new PlainBrowser(amparo.origin());
    }

    private PlainBrowser signedIn(String name) throws InterruptedException {
        var browser = browser();
        browser.signIn(name + "@example.org");
        return browser;
    }

    private void nobody() {
        var attempt = UUID.randomUUID();
        walkers.add(Walker.applicant("nobody", browser())
                .at("/", "/apply", "/apply/device?next=rights", "/apply/rights", "/apply/sign-in", "/apply/card")
                .at("/apply/card/enter", "/apply/code?attempt=" + attempt, "/apply/in-person", "/guide", "/help")
                .at("/help/code?attempt=" + attempt, "/help/done", "/help/enter?ticket=" + attempt, "/print/form")
                .at("/apply/undo-email", "/apply/undo-email/code?attempt=" + attempt)
                .at(
                        "/verify",
                        "/verify/scan",
                        "/verify/authors",
                        "/verify/share",
                        "/verify/share/ABCDE12345",
                        "/verify/number",
                        "/d/AAAA",
                        "/apply/no-such-page",
                        "/apply/areas/66",
                        "/apply/kiosk/here"));
        walkers.add(Walker.officer("nobody", browser()).at("/work/sign-in"));
    }

    private void draft() throws InterruptedException {
        var browser = signedIn("joselin");
        var row = "/apply/form/family/family/aaaa11";
        browser.fillIn(row, Map.of("given_names", "Samira", "relationship", "CH"));
        browser.upload("/apply/form/photo", "photo", "me.jpg", InventedPhoto.jpeg(1));
        walkers.add(Walker.applicant("draft", browser)
                .at("/apply/tasks", row, row + "/remove", "/apply/check", "/apply/print", "/apply/helpers")
                .at("/apply/helpers/new", "/apply/access", "/apply/card"));
        allow(browser, "ana@example.org");
        allow(browser, "leo@example.org");
    }

    private void allow(PlainBrowser browser, String email) {
        var form = PlainBrowser.form(browser.get("/apply/helpers/new"), "/apply/helpers/new");
        form.remove("scope");
        form.putAll(Map.of("name", "Ana Quispe", "organisation", "Cáritas", "kind", "NGO", "days", "90"));
        form.putAll(Map.of("email", email, "shown", "Joselin"));
        var allowed = browser.postAll("/apply/helpers/new", form, "scope", List.of("FORM", "STATUS", "FILES"));
        assertThat(allowed.location()).isEqualTo("/apply/helpers");
    }

    private void helpers() throws InterruptedException {
        walkers.add(Walker.applicant("helper", helper("ana@example.org")).at("/help"));
        var browser = helper("leo@example.org");
        var open = browser.get("/help").html().select("form[action$=/open]").attr("action");
        browser.post(open, PlainBrowser.form(browser.get("/help"), open));
        walkers.add(Walker.applicant("helper of Joselin", browser)
                .at("/help/person", "/apply/tasks", "/apply/form/name", "/apply/check", "/apply/confirm"));
    }

    private PlainBrowser helper(String email) throws InterruptedException {
        var browser = browser();
        var asking = PlainBrowser.form(browser.get("/help"), "/help/sign-in");
        asking.put("email", email);
        var typing = PlainBrowser.form(
                browser.get(browser.post("/help/sign-in", asking).location()), "/help/code");
        typing.put("code", browser.code(email, 1));
        assertThat(browser.post("/help/code", typing).location()).isEqualTo("/help");
        return browser;
    }

    private void somebodyWithACard() {
        var browser = browser();
        var rights = PlainBrowser.form(browser.get("/apply/rights"), "/apply/rights");
        rights.put("read", "yes");
        var signIn = browser.get(browser.post("/apply/rights", rights).location());
        var card = signIn.html().select("a[href^=/apply/card?pass=]").attr("href");
        var form = PlainBrowser.form(browser.get(card), "/apply/card");
        form.put("pin", PIN);
        walkers.add(Walker.applicant("card", browser)
                .at(browser.post("/apply/card", form).location()));
    }

    private void sent() throws InterruptedException, IOException {
        for (var name : List.of("yoel", "ketline", "luzdary", "rima", "mamadou", "wilmer")) {
            var browser = signedIn(name);
            var walker = Walker.applicant(name, browser).at("/apply/status", "/apply/presence", "/apply/checks");
            switch (name) {
                case "yoel" -> afterSending(walker, browser);
                case "luzdary" -> walker.at("/apply/presence/day");
                case "rima" ->
                    walker.at("/apply/renew/" + document(name, LocalDate.now().plusDays(300)))
                            .at("/apply/interview", "/apply/interview/day", "/apply/interview/calendar");
                case "mamadou" -> {
                    var paper = document(name, LocalDate.now().plusDays(4));
                    walker.at("/apply/renew/" + paper, "/apply/documents/" + paper + "/lost");
                    verified(browser);
                }
                default -> {
                    // as they are
                }
            }
            walkers.add(walker);
        }
    }

    private void afterSending(Walker walker, PlainBrowser browser) {
        var relative = "/apply/family/add/bbbb22";
        browser.fillIn(
                relative,
                Map.of("given_names", "Samuel", "origin", "NEWBORN", "relationship", "CH", "birth_date_year", "2026"));
        browser.fillIn("/apply/data/addresses", Map.of("email", "lawyer@example.org", "whose", "LAWYER"));
        var complaint = browser.fillIn("/apply/complaints", Map.of("text", "Pidieron dinero", "topic", "MONEY"));
        var request = browser.fillIn(
                "/apply/family/reunite", Map.of("name", "Omaira", "relationship", "MO", "country", "VEN"));
        walker.at(request.location());
        var change = PlainBrowser.form(browser.get("/apply/data/change/name"), "/apply/data/change/name");
        change.putAll(Map.of("given_names", "Yoelito", "explanation", "Así está en mi pasaporte"));
        browser.postParts("/apply/data/change/name", change);
        walker.at("/apply/receipt", "/apply/messages", "/apply/data", "/apply/data/addresses", "/apply/family")
                .at("/apply/family/add/cccc33", "/apply/family/reunite", "/apply/download", "/apply/complaints")
                .at(complaint.location(), "/apply/access", "/apply/helpers", "/apply/card", "/apply/shares");
    }

    /** An adult of a family, at an address that the head wrote down. */
    private void invited() throws InterruptedException {
        var head = signedIn("artem");
        for (var link : head.get("/apply/family").html().select(".am-list a")) {
            var member = link.attr("href");
            if (!head.get(member)
                    .html()
                    .select("form[action=%s/invite]".formatted(member))
                    .isEmpty()) {
                var form = PlainBrowser.form(head.get(member), member + "/invite");
                form.put("email", "daria@example.org");
                assertThat(head.post(member + "/invite", form).location()).isEqualTo(member);
                walkers.add(Walker.applicant("invited", signedIn("daria")).at("/apply/invited"));
                return;
            }
        }
        throw new AssertionError("nobody to invite");
    }

    /** Whoever scans the code of a real document. */
    private void verified(PlainBrowser holder) throws IOException {
        var pdf = holder.get("/apply/status")
                .html()
                .select("a[href^=/apply/documents/]")
                .attr("href");
        var code = Qr.readFirst(holder.get(pdf).bytes());
        var path = code.substring(code.indexOf("/D/"));
        walkers.add(Walker.applicant("whoever scans", browser())
                .at(path, path.replace("/D/", "/d/"))
                .at(path + "/employer", path.replace("/D/", "/d/") + "/employer"));
    }

    /** Sets the last day of somebody's document. */
    private UUID document(String name, LocalDate last) throws InterruptedException {
        for (var tries = 0; tries < 200; tries++) {
            var id = jdbc.sql("""
                            select d.id from documents.document d join access.account a on a.id = d.holder
                             where a.email = :email and d.state = 'ISSUED' and d.valid_until is not null
                             order by d.ordered_at limit 1
                            """)
                    .param("email", name + "@example.org")
                    .query(UUID.class)
                    .optional();
            if (id.isPresent()) {
                jdbc.sql("update documents.document set valid_until = :last where id = :id")
                        .param("last", last)
                        .param("id", id.get())
                        .update();
                return id.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no document of " + name);
    }

    private void officers() throws InterruptedException {
        var registrar = officer("registro");
        var work = "/work/applications/" + application("yoel");
        var walker = Walker.officer("registrar", registrar)
                .at("/work/applications", "/work/help", "/work/updates", "/work/kiosk", "/work/appointments/silent")
                .at(work, work + "/ask", work + "/card", work + "/family", work + "/presence", work + "/appointment")
                .at("/work/applications/" + application("luzdary") + "/presence", "/work/paper", "/work/assist");
        for (var name : List.of("ketline", "rima", "wilmer", "brayan")) {
            walker.at("/work/applications/" + application(name));
        }
        var desk = "/work/desk/" + application("yoel");
        walker.at(desk + "/review", desk + "/photo", desk + "/fingerprints", desk + "/support", desk + "/sign")
                .at("/work/desk/" + application("rima") + "/print");
        // a new card ends the sessions of whose it is
        walker.at(registrar
                .fillIn(
                        "/work/applications/" + application("brayan") + "/card",
                        Map.of("means", "DOCUMENT", "pin", PIN))
                .location());
        walker.at(registrar
                .fillIn("/work/assist", Map.of("called", "Yuli", "language", "es-AR", "way", "none"))
                .location());
        walker.at(paper(registrar), sentPaper(registrar));
        walker.at(invited(registrar, "rima", "09:00"), begun(registrar, invited(registrar, "wilmer", "11:00")));
        walkers.add(walker);
        walkers.add(Walker.officer("auditor", officer("auditoria")).at("/work", "/work/complaints"));
        walkers.add(Walker.officer("clinic", officer("salud")).at("/work/check/clinic"));
        walkers.add(Walker.officer("police", officer("policia")).at("/work/check/police"));
        var head = officer("secretaria");
        var staff = "/work/offices/SEC/staff";
        var colleague =
                head.get(staff).html().select("table a[href^=" + staff + "/]").attr("href");
        walkers.add(WalkedPeru.supervisor(head, "head with a team"));
        var extension = extension(head);
        var file = file("rima");
        walkers.add(Walker.officer("protection", officer("proteccion")).at(file + "/needs", file + "/triage"));
        walkers.add(Walker.officer("head", head)
                .at("/work/extensions", extension, extension + "/take-back")
                .at(staff, colleague, hired(head, staff), "/work/appointments/stranded")
                .at("/work/offices", "/work/offices/SEC", "/work/offices/SEC/days/today")
                .at("/work/offices/SEC/close", "/work/offices/SEC/terms", "/work/templates", "/work/keys")
                .at("/work/triage", "/work/triage/simulate", file + "/triage"));
    }

    private String file(String name) {
        return "/work/cases/"
                + jdbc.sql("select id from procedure.asylum_case where application_id = :application")
                        .param("application", application(name))
                        .query(UUID.class)
                        .single();
    }

    /** The page of an interview by video to which somebody is invited. */
    private String invited(PlainBrowser registrar, String name, String time) {
        var page = "/work/applications/" + application(name) + "/interview";
        registrar.fillIn(page, Map.of("time", time));
        return registrar
                .get(page)
                .html()
                .select("main a[href^=/work/interviews/]")
                .attr("href");
    }

    /** The same once it has begun. */
    private static String begun(PlainBrowser registrar, String interview) {
        var form = PlainBrowser.form(registrar.get(interview), interview + "/start");
        form.putAll(Map.of("identity", "seen", "private-room", "yes", "recording", "no"));
        registrar.post(interview + "/start", form);
        return interview;
    }

    /** The page that shows a new colleague's keys. */
    private static String hired(PlainBrowser head, String staff) {
        var form = Map.of("name", "Inés Robledo", "login", "robledo", "role", "delegate", "reason", "Concurso");
        return head.fillIn(staff, form).location();
    }

    /** All that run now, to a day far away. */
    private static String extension(PlainBrowser head) {
        var page = "/work/extensions";
        var form = PlainBrowser.form(head.get(page), page);
        form.put("type", head.get(page).html().select("#type option[value~=.]").val());
        form.putAll(Map.of("from", "1990-05-01", "last", "2034-12-31", "actTitle", "Decreto"));
        form.putAll(Map.of("to", "2030-12-31", "actNumber", "12/2026", "actDate", "2026-03-18", "act", "look"));
        var preview = head.post(page, form);
        var confirm = PlainBrowser.form(preview, page);
        confirm.put("act", "confirm");
        var done = head.post(page, confirm).location();
        assertThat(done).as(preview.text()).startsWith(page + "/");
        return done;
    }

    private String paper(PlainBrowser officer) {
        var today = officer.get("/work/paper").html().select("#received").val();
        return officer.fillIn("/work/paper", Map.of("received", today, "language", "ar"))
                .location();
    }

    private String sentPaper(PlainBrowser officer) {
        var paper = paper(officer);
        officer.upload(paper, paper + "/scan", "file", "paper.jpg", InventedPhoto.jpeg(3));
        var form = PlainBrowser.form(officer.get(paper), paper);
        form.putAll(Map.of("a.filled_by", "self", "a.given_names", "Amadou", "a.nationalities", "SEN"));
        form.putAll(Map.of("a.safe_channel", "INP", "a.safe_detail", "n", "a.entry_stamp", "n", "a.assisted", "n"));
        form.putAll(Map.of("a.address", "Pasaje 3", "a.area", "66028", "signed", "yes", "do", "send"));
        var sent = officer.post(paper, form);
        assertThat(sent.location()).as(sent.html().select(".am-sum").text()).endsWith("/receipt");
        return sent.location();
    }

    private void kiosk() {
        var browser = officer("mendoza");
        var form = PlainBrowser.form(browser.get("/work/kiosk"), "/work/kiosk");
        var link =
                browser.post("/work/kiosk", form).html().select("main a.am-btn").attr("href");
        browser.get(link.substring(amparo.origin().length()));
        walkers.add(Walker.applicant("kiosk", browser)
                .at("/apply/anew", "/apply", "/apply/kiosk/still?back=/apply", "/apply/rights", "/apply/sign-in"));
    }

    private PlainBrowser officer(String login) {
        return officer(amparo, login);
    }

    /** A code works once: whoever entered with it a moment ago waits for the next. */
    static PlainBrowser officer(RunningAmparo amparo, String login) {
        var browser = new PlainBrowser(amparo.origin());
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(2))
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    var entered = browser.fillIn(
                            "/work/sign-in",
                            Map.of("login", login, "password", staff(amparo).password(), "code", code(amparo, login)));
                    return entered.location().startsWith("/work")
                            && !entered.location().equals("/work/sign-in");
                });
        return browser;
    }

    private static DemoStaff staff(RunningAmparo amparo) {
        return amparo.context().getBean(DemoStaff.class);
    }

    private static String code(RunningAmparo amparo, String login) {
        return staff(amparo).list().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private UUID application(String name) {
        return application(jdbc, name);
    }

    static UUID application(JdbcClient jdbc, String name) {
        return jdbc.sql("""
                        select a.id from registration.application a join access.account c on c.id = a.account_id
                         where c.email = :email
                        """)
                .param("email", name + "@example.org")
                .query(UUID.class)
                .single();
    }
}
