// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.amparo.country.CountryPack;
import org.amparo.procedure.interview.HearingDays;
import org.amparo.testing.MovingClock;
import org.amparo.testing.RunningAmparo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In each country a case goes from its registration to the end by the hands of all who have a part in it, and a second one is
 * laid aside and taken up again; in a real browser, with scripts and without.
 */
class CaseWayJourneyTests {

    private final Map<String, Visitor> officers = new HashMap<>();
    private final MovingClock clock = new MovingClock();
    private @Nullable RunningAmparo running;

    @AfterEach
    void stop() {
        officers.values().forEach(Visitor::close);
        amparo().context().close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        peru | es-PE | true | supervision choose_track regular, elegibilidad hear, elegibilidad submit_assessment RJ, elegibilidad2 endorse, comision session RJ, secretaria notify EML, supervision appeal, revisora decide_appeal AG, secretaria notify OFF | Firme
        brazil | pt-BR | false | coordenacao choose_track regular, elegibilidade hear, elegibilidade submit_assessment RC, elegibilidade2 endorse, comite session RJ, coordenacao notify EML, coordenacao appeal, gabinete decide_appeal AN, coordenacao notify OFF | Definitiva
        argentina | es-AR | true | secretaria choose_track ordinary, elegibilidad hear, elegibilidad submit_assessment RC, elegibilidad2 endorse, comision session RC, secretaria notify EML, secretaria become_final | Firme
        """)
    void goesToTheEnd(String pack, String language, boolean scripts, String steps, String last) {
        start(pack);
        var id = registered(0);
        walk(id, steps, language, scripts);
        assertThat(stage(id)).isEqualTo("FINAL");
        var reader = officers.values().iterator().next();
        reader.open("/work/cases/" + id);
        assertThat(reader.page().locator(".am-stages .now").innerText()).contains(last);
        assertThat(reader.page().locator(".am-steps").count()).isZero();
        officers.values().forEach(visitor -> assertThat(visitor.complaints()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        peru | es-PE | true | supervision warn PAP, +20, secretaria archive AB, secretaria unarchive | REGISTERED
        brazil | pt-BR | true | coordenacao archive TV, coordenacao unarchive, coordenacao archive NS | ARCHIVED
        argentina | es-AR | false | secretaria warn EDI, +40, comision archive AB, secretaria unarchive | REGISTERED
        """)
    void isLaidAsideAndTakenUpAgain(String pack, String language, boolean scripts, String steps, String last) {
        start(pack);
        var id = registered(1);
        walk(id, steps, language, scripts);
        assertThat(stage(id)).isEqualTo(last);
        officers.values().forEach(visitor -> assertThat(visitor.complaints()).isEmpty());
    }

    private void start(String pack) {
        running =
                RunningAmparo.startAlone(Map.of("amparo.pack", "countries/" + pack, "amparo.demo.empty", false), clock);
    }

    private RunningAmparo amparo() {
        return Objects.requireNonNull(running);
    }

    private UUID registered(int nth) {
        return jdbc().sql("select id from procedure.asylum_case where stage = 'REGISTERED' order by file_number")
                .query(UUID.class)
                .list()
                .get(nth);
    }

    private String stage(UUID id) {
        return jdbc().sql("select stage from procedure.asylum_case where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private JdbcClient jdbc() {
        return amparo().context().getBean(JdbcClient.class);
    }

    /** {@code who step choice}, or {@code +days} that pass. */
    private void walk(UUID id, String steps, String language, boolean scripts) {
        for (var step : steps.split(", ")) {
            if (step.startsWith("+")) {
                clock.pass(Duration.ofDays(Long.parseLong(step.substring(1))));
                officers.values().forEach(Visitor::close);
                officers.clear();
            } else {
                take(id, List.of(step.split(" ")), language, scripts);
            }
        }
    }

    private void take(UUID id, List<String> step, String language, boolean scripts) {
        var visitor = officers.computeIfAbsent(step.getFirst(), login -> {
            // EveryPageTests looks at these pages
            var entered = new Visitor(amparo(), 1280, scripts, language).withoutLooking();
            new OfficersDoor(entered).enter(login);
            return entered;
        });
        if (step.get(1).equals("session")) {
            decideInSession(visitor, id, step.get(2));
            return;
        }
        if (step.get(1).equals("hear")) {
            hear(visitor, id);
            return;
        }
        visitor.open("/work/cases/" + id);
        var link = visitor.page().locator(".am-steps a[href$='/steps/" + step.get(1) + "']");
        if (step.get(1).equals("submit_assessment") && link.count() == 0) {
            assess(visitor, id, step.get(2));
            return;
        }
        assertThat(link.count()).as("%s may %s", step.getFirst(), step.get(1)).isEqualTo(1);
        link.click();
        visitor.page().waitForLoadState();
        if (step.size() > 2) {
            visitor.page().locator("#choice").selectOption(step.get(2));
        }
        if (visitor.page().locator("#proof").count() > 0) {
            visitor.page().locator("#proof").fill("0001-2026");
        }
        visitor.page().locator("#note").fill("Visto en la reunión de hoy.");
        visitor.press(visitor.page().locator("button[value='take']"));
        assertThat(visitor.page().url()).as("%s", step).endsWith("/work/cases/" + id);
    }

    /** Planned, which invites; held, read back and ended, which notes it. */
    private void hear(Visitor visitor, UUID id) {
        var page = visitor.page();
        visitor.open("/work/cases/" + id);
        var interviews = page.locator("main a[href$='/interviews']").first().getAttribute("href");
        visitor.open(interviews);
        visitor.open(page.locator("main a[href$='/interviews/new']").first().getAttribute("href"));
        var days = amparo().context().getBean(HearingDays.class).rules().days();
        page.locator("#day").fill(days.getFirst().toString());
        page.locator("input[name='how'][value='room']").check();
        page.locator("#room").fill("Sala 4");
        visitor.press(page.locator("#terms button").last());
        assertThat(stage(id)).isEqualTo("INTERVIEW");
        visitor.open(page.locator("main a[href^='/work/hearings/']").first().getAttribute("href"));
        for (var asked : page.locator("form[action$='/start'] fieldset").all()) {
            asked.locator("input").first().check();
        }
        visitor.press(page.locator("form[action$='/start'] button"));
        page.locator("#question").fill("¿Cuándo salió de su país?");
        page.locator("#answer").fill("En mayo.");
        visitor.press(page.locator("#write button"));
        page.locator("#right-yes").check();
        visitor.press(page.locator("form[action$='/read-back'] button"));
        page.locator("#end input[name='outcome']").first().check();
        page.locator("#step").check();
        visitor.press(page.locator("#end button"));
        assertThat(stage(id)).isEqualTo("ASSESSMENT");
    }

    /** From an empty agenda to the adopted vote; all who sit in the body are there and in favour. */
    private void decideInSession(Visitor visitor, UUID id, String outcome) {
        var page = visitor.page();
        visitor.open("/work/cases/" + id + "/steps/decide");
        assertThat(page.locator("button[value='take']").count())
                .as("nobody decides beside the body")
                .isZero();
        page.locator("main a[href='/work/sessions']").click();
        page.waitForLoadState();
        var zone = amparo().context().getBean(CountryPack.class).zone();
        page.locator("#day").fill(LocalDate.ofInstant(clock.instant(), zone).toString());
        page.locator("#time").fill("09:00");
        page.locator("#place").fill("Sala 2");
        visitor.press(page.locator("form[action='/work/sessions'] button"));
        visitor.press(page.locator("button[value='all']"));
        for (var seat : page.locator("select[name^='seat-']").all()) {
            if (seat.locator("option[value='PRESENT']").count() > 0) {
                seat.selectOption("PRESENT");
            }
        }
        visitor.press(page.locator("form[action$='/attendance'] button"));
        page.locator("input[name='item']").first().check();
        visitor.press(page.locator("button[form='together']"));
        page.locator("#proposed").selectOption(outcome);
        page.locator("input[type='radio'][value='FAVOUR']").all().forEach(Locator::check);
        visitor.press(page.locator("form[action$='/vote'] button"));
        visitor.press(page.locator("form[action$='/adopt'] button"));
        assertThat(stage(id)).isEqualTo("DECIDED");
        visitor.open("/work/cases/" + id);
        assertThat(page.locator("main").innerText()).containsPattern("Ses(ión|são) 1/");
    }

    /** Where the procedure needs the assessment written, it is submitted from its own page. */
    private static void assess(Visitor visitor, UUID id, String proposal) {
        var page = visitor.page();
        assertThat(page.locator(".am-steps").innerText())
                .containsPattern("Falta (el análisis escrito|a análise escrita)");
        page.locator("a[href$='/assessment']").click();
        page.waitForLoadState();
        visitor.press(page.locator("form[action$='/begin'] button"));
        page.locator(".am-findings select").first().selectOption("ACCEPTED");
        page.locator(".am-findings textarea").first().fill("Consta en el documento.");
        for (var part : List.of("country", "grounds", "proposal")) {
            page.locator("#text-" + part).fill("Lo dicho arriba.");
        }
        page.locator("#proposal").selectOption(proposal);
        page.locator("#note").fill("Visto en la reunión de hoy.");
        visitor.press(page.locator("button[value='submit']"));
        assertThat(page.url()).endsWith("/work/cases/" + id);
    }
}
