// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.testing.RunningAmparo;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide that anybody may read and print before saying who they are. */
class GuidePageTests {

    static final List<String> STATIONS =
            List.of("door", "device", "rights", "sign-in", "form", "files", "check", "receipt", "next", "status");
    private static final String UNWORDED =
            "(?s).*(\\b(guide|portal|receipt|gate|contact|form)\\.[a-z]|\\{[0-9]|\\bnull\\b).*";
    private static final int LIGHT = 15_000;

    @ParameterizedTest
    @CsvSource({"es-PE, ltr", "pt-BR, ltr", "en-GB, ltr", "fr-FR, ltr", "ht-HT, ltr", "ar, rtl"})
    void isWholeLightAndReadableInEveryLanguage(String tag, String direction) {
        try (var visitor = new Visitor(RunningAmparo.start(), 360, true, tag)) {
            var answer = Objects.requireNonNull(
                    visitor.page().navigate(RunningAmparo.start().origin() + "/guide"));
            visitor.lookAround();
            visitor.picture("guide/page-" + tag);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().length).isLessThan(LIGHT);
            var page = Jsoup.parse(answer.text());
            assertThat(page.select("html").attr("lang")).isEqualTo(tag);
            assertThat(page.select("html").attr("dir")).isEqualTo(direction);
            assertThat(page.text()).doesNotMatch(UNWORDED);
            assertThat(stations(page)).isEqualTo(STATIONS);
            assertThat(page.select("main").text()).contains("Tacna", "0800 55 000", "0800 55 002");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void isFoundFromTheDoorAndKeepsItsPlaceWhenTheLanguageChanges() {
        try (var visitor = new Visitor(RunningAmparo.start(), 360, false, "es-PE")) {
            visitor.open("/apply").press(visitor.page().locator("main a[href='/guide']"));
            assertThat(visitor.title()).isEqualTo("Cómo pedir protección");
            visitor.press("Kreyòl");
            assertThat(visitor.page().url()).endsWith("/guide");
            assertThat(visitor.title()).isEqualTo("Kijan pou mande pwoteksyon");
        }
    }

    @Test
    void saysWhatThisCountryDoes() {
        var amparo = RunningAmparo.startAlone(
                Map.of("amparo.pack", Path.of("countries/brazil").toString()));
        try (var visitor = new Visitor(amparo, 360, true, "fr-FR")) {
            var answer = Objects.requireNonNull(visitor.page().navigate(amparo.origin() + "/guide"));
            visitor.lookAround();
            visitor.picture("guide/page-brazil-fr");
            assertThat(answer.body().length).isLessThan(LIGHT);
            assertThat(visitor.text()).contains("un lien", "mot de passe", "Pacaraima", "Protocolo");
            assertThat(visitor.text()).doesNotContain("code de 8 chiffres", "Tacna");
            assertThat(visitor.complaints()).isEmpty();
        } finally {
            amparo.context().close();
        }
    }

    private static List<String> stations(Document page) {
        return page.select("main [data-station]").eachAttr("data-station");
    }
}
