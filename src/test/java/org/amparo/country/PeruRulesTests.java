// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the Peruvian form, on whole, partial, estimated and missing answers. */
class PeruRulesTests {

    private static final String TODAY = "2026-11-22";

    private static final Cel CEL = CelFactory.standardCelBuilder()
            .addVar("answers", MapType.create(SimpleType.STRING, SimpleType.STRING))
            .addVar("today", SimpleType.STRING)
            .setResultType(SimpleType.BOOL)
            .build();

    private static PackNode form;

    @BeforeAll
    static void read() {
        form = LoadedPack.read(Path.of("countries/peru")).file("form.yaml");
    }

    @Test
    void everyConditionHoldsOrIsFalseButNeverFailsOnAnEmptyForm() {
        var rules = form.get("pages").entries().values().stream()
                .flatMap(page -> page.find("rules").map(PackNode::list).orElse(List.of()).stream())
                .map(rule -> rule.get("when"));
        var shows = Stream.of("pages", "fields")
                .flatMap(part -> form.get(part).entries().values().stream())
                .flatMap(entry -> entry.find("show").stream());
        assertThat(Stream.concat(rules, shows).map(PackNode::text))
                .hasSizeGreaterThan(8)
                .allSatisfy(condition -> assertThat(holds(condition, Map.of())).isIn(true, false));
    }

    @Test
    void asksForOneNamePartOnly() {
        assertThat(refused(Map.of())).contains("form.rule.name");
        assertThat(refused(Map.of("given_names", "Sukarno"))).doesNotContain("form.rule.name");
        assertThat(refused(Map.of("surname_maternal", "Arrieta"))).doesNotContain("form.rule.name");
    }

    @ParameterizedTest
    @CsvSource({"''", "1991-05-14", "1991-05", "1991", "1991~", "2026", "2026~", "2026-11", "2026-11-22"})
    void acceptsDatesUpToToday(String date) {
        assertThat(refused(Map.of("birth_date", date))).doesNotContain("form.rule.birth-future");
        assertThat(refused(Map.of("entry_date", date))).doesNotContain("form.rule.entry-future");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23", "2026-12", "2027", "2027~", "2062-01-01"})
    void refusesDatesInTheFuture(String date) {
        assertThat(refused(Map.of("birth_date", date))).contains("form.rule.birth-future");
        assertThat(refused(Map.of("entry_date", date))).contains("form.rule.entry-future");
    }

    @ParameterizedTest
    @CsvSource({
        "1991-05-14, 2018-02-11",
        "1991-05-14, 1991-05-14",
        "1991-05-14, 1991-05",
        "1991-05-14, 1991",
        "1991-05, 1991",
        "1991, 1991-03",
        "1991~, 1991-03",
        "1991~, 1990",
        "1991, 1990~",
        "'', 1990",
        "1991, ''"
    })
    void acceptsAnEntryThatCanBeAfterBirth(String birth, String entry) {
        assertThat(refused(Map.of("birth_date", birth, "entry_date", entry)))
                .doesNotContain("form.rule.entry-before-birth");
    }

    @ParameterizedTest
    @CsvSource({"1991-05-14, 1991-05-13", "1991-05-14, 1991-04", "1991-05-14, 1990", "1991, 1990-12-31"})
    void refusesAnEntryBeforeBirth(String birth, String entry) {
        assertThat(refused(Map.of("birth_date", birth, "entry_date", entry))).contains("form.rule.entry-before-birth");
    }

    @Test
    void needsANumberToCall() {
        assertThat(refused(Map.of("safe_channel", "PHO"))).contains("form.rule.phone");
        assertThat(refused(Map.of("safe_channel", "PHO", "phones", "+51900000000")))
                .doesNotContain("form.rule.phone");
        assertThat(refused(Map.of("safe_channel", "INP"))).doesNotContain("form.rule.phone");
    }

    @Test
    void asksWhyOnlyWhoeverHasNoDocument() {
        assertThat(shown("doc_reason", Map.of("doc_type", "NON"))).isTrue();
        assertThat(shown("doc_number", Map.of("doc_type", "NON"))).isFalse();
        assertThat(shown("doc_reason", Map.of("doc_type", "PAS"))).isFalse();
        assertThat(shown("residence", Map.of("nationalities", "VEN XXA"))).isTrue();
        assertThat(shown("residence", Map.of("nationalities", "VEN"))).isFalse();
    }

    private static List<String> refused(Map<String, String> answers) {
        return form.get("pages").entries().values().stream()
                .flatMap(page -> page.find("rules").map(PackNode::list).orElse(List.of()).stream())
                .filter(rule -> !holds(rule.get("when").text(), answers))
                .map(rule -> rule.get("message").text())
                .toList();
    }

    private static boolean shown(String field, Map<String, String> answers) {
        return holds(form.get("fields").get(field).get("show").text(), answers);
    }

    private static boolean holds(String condition, Map<String, String> given) {
        var answers = new HashMap<String, String>();
        form.get("fields").entries().keySet().forEach(field -> answers.put(field, ""));
        answers.putAll(given);
        try {
            var program = CEL.createProgram(CEL.compile(condition).getAst());
            return (Boolean) Objects.requireNonNull(program.eval(Map.of("answers", answers, "today", TODAY)));
        } catch (Exception broken) {
            throw new AssertionError(condition, broken);
        }
    }
}
