// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.country.Words;
import org.amparo.documents.Check;
import org.amparo.documents.CheckStatus;
import org.amparo.documents.SmallPack;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What whoever scans a code reads, and what the page keeps to itself. */
class VerifyPageTests {

    private static final Instant NOW = Instant.parse("2026-03-20T15:41:00Z");
    private static final String CODE = "0123456789ABCDEFGHJK";
    private static final Words WORDS = new SmallPack().authorityWords();
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.amparo.templates");

    @Test
    void saysValidWithPhotoLastDigitsDatesAndWhomPoliceCall() {
        var page = rendered(check(CheckStatus.VALID));
        assertThat(page.select("h1").text()).isEqualTo("Este documento es válido");
        assertThat(page.select("[role=status]").text()).contains("viernes 20 de marzo de 2026, 10:41");
        assertThat(page.select("main img").attr("src")).isEqualTo("/d/" + CODE + "/photo");
        assertThat(page.select("main img").attr("alt")).isNotEmpty();
        assertThat(page.select("dl").text()).contains("••• 420", "12 de marzo de 2026", "11 de marzo de 2027");
        assertThat(page.select(".am-call").text()).contains("No expulse ni devuelva");
        assertThat(page.select("form[action=/d/" + CODE + "/statement] input[name=_csrf]"))
                .hasSize(1);
    }

    @Test
    void saysNotValidWithoutPhotoReasonOrStatement() {
        var page = rendered(check(CheckStatus.INVALID));
        assertThat(page.select("h1").text()).isEqualTo("Este documento no es válido");
        assertThat(page.select("main img")).isEmpty();
        assertThat(page.html()).doesNotContain(CODE + "/");
        assertThat(page.select(".am-call").text()).contains("no permite expulsar");
    }

    @Test
    void saysLapsed() {
        var page = rendered(check(CheckStatus.LAPSED));
        assertThat(page.select("h1").text()).isEqualTo("La vigencia de este documento terminó");
        assertThat(page.select("main img")).isEmpty();
    }

    @Test
    void saysNotFoundAndOffersToTypeAgain() {
        var page = rendered(CheckView.of(new Check(CheckStatus.UNKNOWN, Optional.empty(), NOW), "x", WORDS));
        assertThat(page.select("h1").text()).isEqualTo("No encontramos este código");
        assertThat(page.select("main a[href=/verify]")).hasSize(1);
        assertThat(page.select(".am-doc")).isEmpty();
    }

    @Test
    void neverTakesSilenceForNotValid() {
        var view = CheckView.without("unavailable", WORDS);
        assertThat(view.httpStatus()).isEqualTo(503);
        assertThat(rendered(view).select("main").text())
                .contains("Eso no significa que el documento no sea válido")
                .doesNotContain("Comprobado viernes");
    }

    @Test
    void everyStateHasItsWords() {
        for (var state : List.of("unavailable", "too-many")) {
            assertThat(rendered(CheckView.without(state, WORDS)).select("h1").text())
                    .isNotEmpty();
        }
    }

    @Test
    void programsLearnStatusTypeAndIssueAlone() {
        assertThat(VerifyPage.CheckAnswer.of(check(CheckStatus.VALID)))
                .isEqualTo(new VerifyPage.CheckAnswer("valid", "work-permit", "2026-03-20"));
        assertThat(VerifyPage.CheckAnswer.of(new Check(CheckStatus.UNKNOWN, Optional.empty(), NOW)))
                .isEqualTo(new VerifyPage.CheckAnswer("unknown", "", ""));
    }

    @Test
    void slowsDownOneNetworkThatAsksForUnknownCodesAndForgets() {
        var clock = new MovableClock();
        var pace = new UnknownCodes(clock);
        for (var i = 0; i < UnknownCodes.BURST; i++) {
            pace.require("a");
            pace.count("a");
        }
        assertThatThrownBy(() -> pace.require("a")).isInstanceOf(VerifyPage.TooManyUnknown.class);
        assertThatCode(() -> pace.require("b")).doesNotThrowAnyException();
        clock.now = clock.now.plus(UnknownCodes.EACH);
        assertThatCode(() -> pace.require("a")).doesNotThrowAnyException();
        pace.count("a");
        assertThatThrownBy(() -> pace.require("a")).isInstanceOf(VerifyPage.TooManyUnknown.class);
        clock.now = clock.now.plus(Duration.ofHours(1));
        assertThatCode(() -> pace.require("a")).doesNotThrowAnyException();
    }

    private static Check check(CheckStatus status) {
        var shown = new Check.Shown(
                "work-permit",
                "title.permit",
                LocalDate.of(2026, 3, 20),
                "420",
                status == CheckStatus.VALID,
                LocalDate.of(2026, 3, 12),
                Optional.of(LocalDate.of(2027, 3, 11)),
                Optional.empty());
        return new Check(status, Optional.of(shown), NOW);
    }

    private static Document rendered(Check check) {
        return rendered(CheckView.of(check, CODE, WORDS));
    }

    private static Document rendered(CheckView view) {
        var html = new StringOutput();
        var languages = new LanguageRow(List.of(new LanguageRow.Choice("en-GB", "English")), "/verify");
        TEMPLATES.render(
                "verify/check.jte",
                Map.of("words", WORDS, "csrf", "token", "page", view, "languages", languages),
                html);
        return Jsoup.parse(html.toString());
    }

    private static final class MovableClock extends Clock {

        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
