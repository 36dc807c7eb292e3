// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.amparo.kernel.PartialDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Peruvian pack as it ships. */
class PeruTests {

    private static final Path FOLDER = Path.of("countries/peru");

    private static CountryPack peru;

    @BeforeAll
    static void read() {
        peru = LoadedPack.read(FOLDER);
    }

    @Test
    void hasNoFault() {
        assertThat(PackCheck.faults(FOLDER)).isEmpty();
    }

    @Test
    void knowsEveryDepartmentAndProvince() {
        var departments = peru.areasIn("");
        assertThat(departments).hasSize(25).allMatch(area -> area.code().length() == 2);
        assertThat(departments.stream()
                        .mapToInt(department -> peru.areasIn(department.code()).size())
                        .sum())
                .isEqualTo(196);
    }

    @Test
    void leavesNobodyWithoutADistrict() {
        for (var department : peru.areasIn("")) {
            for (var province : peru.areasIn(department.code())) {
                var districts = peru.areasIn(province.code());
                assertThat(districts).hasSizeGreaterThan(1);
                assertThat(districts.getLast().name()).isEqualTo("Otro distrito de " + province.name());
                assertThat(districts).extracting(Area::name).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void namesWellKnownDistricts() {
        assertThat(name("150132")).isEqualTo("San Juan de Lurigancho");
        assertThat(name("240302")).isEqualTo("Aguas Verdes");
        assertThat(name("230101")).isEqualTo("Tacna");
        assertThat(name("070106")).isEqualTo("Ventanilla");
        assertThat(name("210402")).isEqualTo("Desaguadero");
        assertThat(name("170301")).isEqualTo("Iñapari");
    }

    @Test
    void sendsPeopleToTheOfficeOfTheirDepartment() {
        assertThat(peru.nearestOffice("230101").code()).isEqualTo("TAC");
        assertThat(peru.nearestOffice("240101").code()).isEqualTo("TUM");
        assertThat(peru.nearestOffice("150132").code()).isEqualTo("LIM");
        assertThat(peru.nearestOffice("020101").code()).isEqualTo("LIM");
        assertThat(peru.offices()).hasSize(17);
    }

    @Test
    void restsOnNationalHolidays() {
        assertThat(peru.isWorkingDay(LocalDate.of(2026, 12, 8))).isFalse();
        assertThat(peru.isWorkingDay(LocalDate.of(2026, 12, 10))).isTrue();
        assertThat(peru.isWorkingDay(LocalDate.of(2027, 3, 25))).isFalse();
    }

    @Test
    void hasATextInEachLanguageForWhateverTheFormAsks() {
        var form = peru.file("form.yaml");
        var keys = new ArrayList<String>();
        form.get("sections")
                .list()
                .forEach(
                        section -> keys.add("form.section." + section.get("key").text()));
        form.get("pages").entries().forEach((key, page) -> {
            keys.add("form.page." + key);
            page.find("rules")
                    .map(PackNode::list)
                    .orElse(List.of())
                    .forEach(rule -> keys.add(rule.get("message").text()));
        });
        form.get("fields").entries().forEach((key, field) -> {
            keys.add("field." + key);
            if (field.find("hint").map(PackNode::flag).orElse(false)) {
                keys.add("field." + key + ".hint");
            }
            if (field.find("list").isEmpty()) {
                field.find("options")
                        .map(PackNode::list)
                        .orElse(List.of())
                        .forEach(option -> keys.add("field." + key + "." + option.text()));
            }
        });
        assertThat(keys).hasSizeGreaterThan(80).allSatisfy(PeruTests::isSaidInEachLanguage);
    }

    @Test
    void asksOnlyForListsItHas() {
        assertThat(peru.file("form.yaml").get("fields").entries().values())
                .filteredOn(field -> field.find("list").isPresent())
                .isNotEmpty()
                .allSatisfy(field -> {
                    var codes = peru.codes(field.get("list").text());
                    assertThat(codes).isNotEmpty();
                    field.find("options")
                            .map(PackNode::list)
                            .orElse(List.of())
                            .forEach(option -> assertThat(codes).contains(option.text()));
                });
    }

    @Test
    void asksEachQuestionOnceAndFewAPage() {
        var form = peru.file("form.yaml");
        var pages = form.get("pages").entries();
        var asked = pages.values().stream()
                .flatMap(page -> page.get("fields").list().stream())
                .map(PackNode::text)
                .toList();
        assertThat(asked)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        form.get("fields").entries().keySet());
        assertThat(pages.values()).allMatch(page -> page.get("fields").list().size() <= 5);
        assertThat(form.get("sections").list().stream()
                        .flatMap(section -> section.get("pages").list().stream())
                        .map(PackNode::text))
                .containsExactlyInAnyOrderElementsOf(pages.keySet());
    }

    @Test
    void demandsAlmostNothing() {
        assertThat(peru.file("form.yaml").get("fields").entries().entrySet().stream()
                        .filter(field -> field.getValue()
                                .find("required")
                                .map(PackNode::flag)
                                .orElse(false))
                        .map(java.util.Map.Entry::getKey))
                .containsExactlyInAnyOrder("nationalities", "safe_channel", "safe_detail");
    }

    @Test
    void namesEveryLineOfItsDocuments() {
        var keys = new HashSet<String>();
        peru.file("documents.yaml").get("types").entries().values().forEach(type -> {
            keys.add(type.get("title").text());
            keys.add(type.get("notice").text());
            keys.add(type.get("more").text());
            keys.add("document.signer." + type.get("signer").text());
            type.find("fields")
                    .map(PackNode::list)
                    .orElse(List.of())
                    .forEach(field -> keys.add(field.get("label").text()));
        });
        assertThat(keys).hasSizeGreaterThan(15).allSatisfy(PeruTests::isSaidInEachLanguage);
    }

    @Test
    void namesEveryRole() {
        assertThat(peru.file("roles.yaml").get("roles").entries().keySet())
                .contains("registrar", "orientation", "supervisor", "executive-secretary", "auditor", "administrator")
                .allSatisfy(role -> isSaidInEachLanguage("role." + role));
    }

    @Test
    void speaksInShortSentences() {
        var tooLong = new ArrayList<String>();
        for (var language : peru.languages()) {
            Texts.packKeys(FOLDER.toAbsolutePath(), language).stream()
                    .filter(key -> !key.startsWith("document."))
                    .forEach(key -> sentences(peru.words(language).text(key))
                            .filter(sentence -> sentence.split("\\s+").length > 15)
                            .forEach(sentence -> tooLong.add(key + ": " + sentence)));
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void writesNationalityForPeopleWithoutOne() {
        assertThat(peru.codes("COUNTRY")).endsWith("XXA", "XXB", "XXC", "XXX");
        assertThat(peru.authorityWords().label("COUNTRY", "XXA")).startsWith("No tengo nacionalidad");
        assertThat(peru.authorityWords().date(PartialDate.parse("1988-09").orElseThrow()))
                .isEqualTo("setiembre de 1988");
    }

    @Test
    void namesEveryCountryAndLanguageInHaitianCreole() {
        var creole = Locale.of("ht");
        for (var list : List.of("COUNTRY", "ISO639")) {
            assertThat(peru.codes(list, creole))
                    .allSatisfy(code ->
                            assertThat(peru.words(creole).label(list, code)).isNotEqualTo(code));
        }
        assertThat(peru.words(creole).label("COUNTRY", "DOM")).isEqualTo("Repiblik Dominikèn");
        assertThat(peru.words(creole).label("COUNTRY", "DEU")).isEqualTo("Almay");
        assertThat(peru.words(creole).label("ISO639", "tir")).isEqualTo("Tigrinya");
        // by the alphabet of the reader: Afganistan, Afrik di Sid, Ajantin
        assertThat(peru.codes("COUNTRY", creole)).startsWith("AFG", "ZAF", "ARG");
    }

    @Test
    void listsTheLanguagesOfThePagesUnderTheirOwnNameToo() {
        assertThat(peru.authorityWords().label("ISO639", "ara")).isEqualTo("Árabe (العربية)");
        assertThat(peru.authorityWords().label("ISO639", "spa")).isEqualTo("Español");
        assertThat(peru.words(Locale.of("ar")).label("ISO639", "hat")).isEqualTo("الكريولية الهايتية (Kreyòl ayisyen)");
        assertThat(peru.codes("ISO639"))
                .contains("wba", "que", "prs", "kmr", "wol")
                .doesNotContain("lat", "vol");
    }

    @Test
    void writesDatesAsEachLanguageDoes() {
        var moment = Instant.parse("2026-03-12T14:40:00Z");
        assertThat(peru.words(Locale.of("pt")).moment(moment)).isEqualTo("quinta-feira, 12 de março de 2026, 9h40");
        assertThat(peru.words(Locale.of("fr")).moment(moment)).isEqualTo("jeudi 12 mars 2026, 9\u00a0h\u00a040");
        assertThat(peru.words(Locale.of("ht")).moment(moment)).isEqualTo("jedi 12 mas 2026, 9:40 nan maten");
        assertThat(peru.words(Locale.of("ar")).moment(moment)).isEqualTo("الخميس 12 مارس (آذار) 2026، 09:40");
        assertThat(peru.words(Locale.of("ar")).text("portal.rights.lead", 11)).contains("11");
        assertThat(peru.words(Locale.of("fr"))
                        .date(PartialDate.parse("1991-05-01").orElseThrow()))
                .isEqualTo("1er mai 1991");
    }

    private static Stream<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.:?!])\\s+"));
    }

    private static void isSaidInEachLanguage(String key) {
        assertThat(peru.languages())
                .allSatisfy(language -> assertThat(peru.words(language).has(key))
                        .as("%s in %s", key, language)
                        .isTrue());
    }

    private static String name(String code) {
        return peru.area(code).orElseThrow().name();
    }
}
