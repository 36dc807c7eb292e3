// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.procedure.block.LoadRegister;
import org.amparo.procedure.block.RegisterKind;
import org.amparo.testing.RunningAmparo;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Brazil has and Argentina has not: sign-in by link, its own form, earlier numbers, answers behind a wall. */
final class WalkedBrazil {

    private static final Pattern LINK = Pattern.compile("/apply/link/[^\\s\"?]+");
    private static final String EMAIL = "link@example.org";

    private static final String REGISTER = "nationality,document,names,birth_date,day\nVEN,NOBODY,,,2026-01-02\n";

    private final RunningAmparo amparo;
    private final JdbcClient jdbc;

    WalkedBrazil(RunningAmparo amparo) {
        this.amparo = amparo;
        this.jdbc = amparo.context().getBean(JdbcClient.class);
    }

    List<Walker> walkers() throws InterruptedException {
        var walkers = new ArrayList<Walker>();
        var asked = askForLink(EMAIL);
        walkers.add(Walker.applicant("nobody in Brazil", asked)
                .at("/apply/link", "/apply/link/sent", "/apply/link/no-such-link", "/apply/password")
                .at(link(asked, EMAIL), "/screen/PAC"));
        var draft = askForLink(EMAIL);
        draft.fillIn(link(draft, EMAIL), Map.of("password", "mesa lluvia tren"));
        assertThat(draft.open("/apply/continue").status()).isEqualTo(200);
        walkers.add(Walker.applicant("draft in Brazil", draft).at("/apply/tasks"));
        walkers.add(expected());
        var work = "/work/applications/" + WalkedArgentina.application(jdbc, "celestino");
        var receiver = WalkedArgentina.officer(amparo, "pacaraima");
        var ticket = receiver.fillIn("/work/today/walk-in", Map.of("service", "registration", "people", "5"));
        walkers.add(Walker.officer("receiver", receiver).at("/work/applications", "/work/today", ticket.location()));
        var protection = WalkedArgentina.officer(amparo, "protecao");
        walkers.add(Walker.officer("protection", protection)
                .at(work, work.replace("/applications/", "/re-registration/"), "/work/re-registration"));
        walkers.add(handsOver());
        walkers.add(blocks());
        walkers.add(WalkedPeru.assigned(protection, "protection with cases in Brazil"));
        return walkers;
    }

    /** Somebody who sent an application and chose when to come. */
    private Walker expected() throws InterruptedException {
        var email = jdbc.sql("""
                select c.email from registration.application a join access.account c on c.id = a.account_id
                 where a.state = 'PRE_REGISTERED' and a.office = 'SR-SP' order by a.filed_at limit 1
                """).query((row, n) -> row.getString(1)).single();
        var browser = signedIn(email);
        var page = "/apply/appointment";
        var choose = browser.get(page).html();
        browser.fillIn(
                page, Map.of("at", choose.select(".am-slot input").getFirst().val()));
        return Walker.applicant("expected in Brazil", browser)
                .at("/apply/status", page, page + "?move=1", page + "/slip", page + "?office=PAC&move=1");
    }

    /** In Brazil people choose a password by a mailed link. */
    private PlainBrowser signedIn(String email) throws InterruptedException {
        var old = links(new PlainBrowser(amparo.origin()), email);
        var browser = askForLink(email);
        browser.fillIn(link(browser, email, old), Map.of("password", "mesa lluvia tren"));
        browser.open("/apply/continue");
        return browser;
    }

    private PlainBrowser askForLink(String email) {
        var browser = new PlainBrowser(amparo.origin());
        var rights = PlainBrowser.form(browser.get("/apply/rights"), "/apply/rights");
        rights.put("read", "yes");
        var page = browser.get(browser.post("/apply/rights", rights).location()).location();
        var form = PlainBrowser.form(browser.get(page), "/apply/link");
        form.put("email", email);
        assertThat(browser.post("/apply/link", form).location()).isEqualTo("/apply/link/sent");
        return browser;
    }

    /** The newest. */
    private static String link(PlainBrowser browser, String email) throws InterruptedException {
        return link(browser, email, List.of());
    }

    /** The newest that is none of the old: a mail takes a moment to come, and links of before were used. */
    private static String link(PlainBrowser browser, String email, List<String> old) throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            var fresh = links(browser, email).stream()
                    .filter(link -> !old.contains(link))
                    .findFirst();
            if (fresh.isPresent()) {
                return fresh.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no link came");
    }

    /** All that came so far, the newest first. */
    private static List<String> links(PlainBrowser browser, String email) {
        return browser.get("/demo/inbox?to=" + email).html().select("main a[href^=/demo/inbox/]").stream()
                .map(mail -> LINK.matcher(
                        browser.get(mail.attr("href")).html().select("main").html()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
    }

    /** Who finds cases to be decided together, once what other authorities know of people is loaded. */
    private Walker blocks() throws InterruptedException {
        var officer = WalkedArgentina.officer(amparo, "coordenacao");
        var loader =
                new Officer(UUID.randomUUID(), "Loader", "CGC", "test", Set.of(Permission.MANAGE_CASE), Set.of("CGC"));
        for (var kind : RegisterKind.values()) {
            amparo.context()
                    .getBean(LoadRegister.class)
                    .load(kind, "Polícia Federal", "2026-01-31", REGISTER.getBytes(StandardCharsets.UTF_8), loader);
        }
        var block = officer.fillIn("/work/blocks", Map.of()).location();
        for (var tries = 0;
                tries < 100
                        && officer.get(block)
                                .html()
                                .select("form[action$=vote], #note")
                                .isEmpty();
                tries++) {
            Thread.sleep(200);
        }
        var cases = block + "/cases?state=in";
        var one = officer.get(cases).html().select("td a[href*=/cases/]").attr("href");
        return Walker.officer("blocks", officer).at("/work/blocks", block, cases, one);
    }

    /** Who hands over orders of cards that another authority makes. */
    private Walker handsOver() throws InterruptedException {
        var officer = WalkedArgentina.officer(amparo, "manaus");
        var list = officer.get("/work/elsewhere");
        var order = list.html().select("input[name=order]").getFirst().val();
        var form = PlainBrowser.form(list, "/work/elsewhere");
        form.put("order", order);
        var batch = officer.post("/work/elsewhere", form).location();
        assertThat(batch).startsWith("/work/elsewhere/batches/");
        return Walker.officer("receiver in Manaus", officer)
                .at("/work/elsewhere", batch, "/work/elsewhere/" + order, "/work/elsewhere?state=handed-over");
    }
}
