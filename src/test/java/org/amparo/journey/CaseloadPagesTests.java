// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who handles which case over HTTP: the supervisor's board, profiles, taking the next, giving back, handing on. */
class CaseloadPagesTests {

    private static final String OFFICE = "/work/caseload/office";

    @SuppressWarnings("NullAway.Init")
    private static RunningAmparo peru;

    @SuppressWarnings("NullAway.Init")
    private static PlainBrowser supervisor;

    @SuppressWarnings("NullAway.Init")
    private static PlainBrowser protection;

    @SuppressWarnings("NullAway.Init")
    private static PlainBrowser eligibility;

    @BeforeAll
    static void start() throws InterruptedException {
        peru = RunningAmparo.startAlone(Map.of("amparo.demo.empty", false));
        supervisor = WalkedArgentina.officer(peru, "supervision");
        protection = WalkedArgentina.officer(peru, "proteccion");
        eligibility = WalkedArgentina.officer(peru, "elegibilidad");
        await("select count(*) = 0 from procedure.caseload where tries = 0 and officer_id is null");
    }

    @AfterAll
    static void stop() {
        peru.context().close();
    }

    private static JdbcClient jdbc() {
        return peru.context().getBean(JdbcClient.class);
    }

    private static void await(String sql) throws InterruptedException {
        for (var tries = 0; tries < 300; tries++) {
            if (jdbc().sql(sql).query(Boolean.class).single()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(sql);
    }

    private static String linkTo(PlainBrowser browser, String page, String name) {
        return Objects.requireNonNull(browser.get(page).html().selectFirst("main table a:containsOwn(" + name + ")"))
                .attr("href");
    }

    @Test
    void theSupervisorSeesEveryCaseAndWhoHasItOrWhyNobody() {
        var rows = supervisor.get(OFFICE).html().select("main table tbody tr");
        int cases = jdbc().sql("select 2 * count(*) from procedure.asylum_case")
                .query(Integer.class)
                .single();

        assertThat(rows).hasSize(Math.min(cases, 50)).isNotEmpty();
        assertThat(rows.text()).contains("Nélida Ccori Apaza", "Óscar Tello Ruiz");
        assertThat(protection.get(OFFICE).status()).isEqualTo(404);
    }

    @Test
    void theCaseSaysWhoHandlesItAndWhy() {
        var mine = protection.get("/work/caseload").html();
        var file = Objects.requireNonNull(mine.selectFirst("main table a[href^=/work/cases/]"))
                .attr("href");
        var pane = protection.get(file).html().select("section[aria-labelledby=handled]");

        assertThat(pane.text()).contains("Nélida Ccori Apaza", "usted", "puntos", "nada lo impide");
        assertThat(pane.select("a[href$=/give-back]")).hasSize(1);
    }

    @Test
    void aProfileIsKeptAndAWrongOneSaysWhatToMend() {
        var page = linkTo(supervisor, "/work/team", "Óscar");
        var form = PlainBrowser.form(supervisor.get(page), page);
        form.putAll(Map.of("more", "hat", "gender", "M", "cap", "muchos"));
        var refused = supervisor.post(page, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#wrong").text()).contains("0 a 1000");
        assertThat(refused.html().select("#l-hat").hasAttr("checked")).isTrue();

        form.put("cap", "55");
        assertThat(supervisor.post(page, form).location()).isEqualTo(page);
        var kept = supervisor.get(page).html();
        assertThat(kept.select("#cap").val()).isEqualTo("55");
        assertThat(kept.select("#l-hat").hasAttr("checked")).isTrue();
        assertThat(supervisor.get("/work/team").text()).contains("Criollo haitiano");
    }

    @Test
    void aConflictIsNotedAndRemoved() {
        var page = linkTo(supervisor, "/work/team", "Óscar");
        var noted = PlainBrowser.form(supervisor.get(page), page + "/conflict");
        assertThat(supervisor.post(page + "/conflict", noted).status()).isEqualTo(422);
        noted.put("nationality", "SYR");
        assertThat(supervisor.post(page + "/conflict", noted).location()).isEqualTo(page);
        var shown = supervisor.get(page).html();
        assertThat(shown.select("section[aria-labelledby=conflicts] li").text()).contains("Siria");
        var end = shown.select("section[aria-labelledby=conflicts] li form").attr("action");
        supervisor.post(end, PlainBrowser.form(supervisor.get(page), end));
        assertThat(supervisor.get(page).html().select("section[aria-labelledby=conflicts] li form"))
                .isEmpty();
    }

    /** One journey, since each step needs the one before. */
    @Test
    void aCaseIsGivenBackTakenNotAgainHandedOnAndLeftByWhomKnowsThePerson() {
        var board = protection.get("/work/caseload").html();
        var giveBack = Objects.requireNonNull(board.selectFirst("main table a[href$=/give-back]"))
                .attr("href");
        var silent = PlainBrowser.form(protection.get(giveBack), giveBack);
        assertThat(protection.post(giveBack, silent).status()).isEqualTo(422);
        silent.put("reason", "Ya tuve una reunión con su abogada");
        assertThat(protection.post(giveBack, silent).location()).startsWith("/work/caseload?done=given-back");

        var handOn = giveBack.replace("/give-back", "/hand-on");
        var waiting = supervisor.get(OFFICE + "?who=waiting").html();
        assertThat(waiting.select("a[href=" + handOn + "]")).hasSize(1);
        var to = PlainBrowser.form(supervisor.get(handOn), handOn);
        to.put("reason", "Sigue con ella");
        var refused = supervisor.post(handOn, to);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#reason").text()).isEqualTo("Sigue con ella");
    }

    @Test
    void whoKnowsThePersonFindsNothingOfThemAnyMore() {
        var file = Objects.requireNonNull(eligibility
                        .get("/work/applications?state=registered")
                        .html()
                        .selectFirst("main table a[href^=/work/applications/]"))
                .attr("href");
        var caseFile = "/work/cases/"
                + jdbc().sql("select id from procedure.asylum_case where application_id = :id")
                        .param("id", UUID.fromString(file.substring("/work/applications/".length())))
                        .query(UUID.class)
                        .single();
        var know = caseFile + "/know";
        var form = PlainBrowser.form(eligibility.get(know), know);
        form.put("act", "keep");
        assertThat(eligibility.post(know, form).location()).isEqualTo(caseFile);
        assertThat(eligibility.get(caseFile).status()).isEqualTo(200);

        form.put("act", "know");
        assertThat(eligibility.post(know, form).location()).isEqualTo("/work/caseload?done=known");
        for (var page : List.of(caseFile, know, file, file + "/interview", file + "/family")) {
            assertThat(eligibility.get(page).status()).as(page).isEqualTo(404);
        }
        assertThat(supervisor.get(caseFile).status()).isEqualTo(200);
    }

    @Test
    void takingTheNextOpensIt() {
        jdbc().sql("""
                update procedure.caseload
                   set officer_id = null, next_try = now() + interval '1 day'
                 where kind = 'ELIGIBILITY'
                   and case_id = (select case_id from procedure.caseload
                                   where kind = 'ELIGIBILITY' and officer_id is not null
                                     and case_id not in (select case_id from procedure.officer_conflict
                                                          where case_id is not null)
                                   limit 1)
                """).update();
        var form = PlainBrowser.form(eligibility.get("/work/caseload"), "/work/caseload/next");
        var taken = eligibility.post("/work/caseload/next", form);

        assertThat(taken.location()).startsWith("/work/cases/");
        assertThat(eligibility
                        .get(taken.location())
                        .html()
                        .select("section[aria-labelledby=handled]")
                        .text())
                .contains("Tomó el siguiente");
        // the page from before: pressing twice takes once
        assertThat(eligibility.post("/work/caseload/next", form).location()).isEqualTo("/work/caseload?done=none");
    }

    @Test
    void whoIsAwayTodayLeadsToTheirCases() {
        var page = linkTo(supervisor, "/work/team", "Nélida");
        var form = PlainBrowser.form(supervisor.get(page), page + "/absence");
        form.putAll(Map.of("kind", "ILLNESS", "to", LocalDate.now().minusDays(3).toString()));
        assertThat(supervisor.post(page + "/absence", form).status()).isEqualTo(422);
        form.put("to", LocalDate.now().plusDays(5).toString());
        var next = supervisor.post(page + "/absence", form).location();

        assertThat(next).isEqualTo(page + "/hand-on");
        assertThat(supervisor.get(next).html().select("main table tbody tr")).isNotEmpty();
        var end = supervisor
                .get(page)
                .html()
                .select("section[aria-labelledby=absences] li form")
                .attr("action");
        supervisor.post(end, PlainBrowser.form(supervisor.get(page), end));
        assertThat(supervisor.get(page).html().select("section[aria-labelledby=absences] li"))
                .isEmpty();
    }
}
