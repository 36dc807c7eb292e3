// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Argentine pack as it ships. */
class ArgentinaTests {

    private static final Path FOLDER = Path.of("countries/argentina");

    private static CountryPack argentina;

    @BeforeAll
    static void read() {
        argentina = LoadedPack.read(FOLDER);
    }

    @Test
    void hasNoFault() {
        assertThat(PackCheck.faults(FOLDER)).isEmpty();
    }

    @Test
    void offersSixLanguagesTheAuthoritysFirst() {
        assertThat(argentina.languages())
                .extracting(language -> language.getLanguage())
                .containsExactly("es", "pt", "en", "fr", "ht", "ar");
    }

    @Test
    void knowsEveryProvinceAndWhatLiesBelowIt() {
        assertThat(argentina.areasIn("")).hasSize(24);
        assertThat(argentina.areasIn("06")).hasSize(136);
        for (var province : argentina.areasIn("")) {
            var below = argentina.areasIn(province.code());
            assertThat(below).extracting(Area::name).doesNotHaveDuplicates();
            assertThat(below.getLast().code()).isEqualTo(province.code() + "999");
        }
        assertThat(name("06427")).isEqualTo("La Matanza");
        assertThat(name("62021")).isEqualTo("Bariloche");
        assertThat(name("94015")).isEqualTo("Ushuaia");
    }

    @Test
    void sendsEveryAreaToAnOfficeThatIsNoBorderPost() {
        for (var province : argentina.areasIn("")) {
            for (var area : argentina.areasIn(province.code())) {
                assertThat(argentina.nearestOffice(area.code()).kind())
                        .as(area.name())
                        .isIn("headquarters", "delegation");
            }
        }
    }

    @Test
    void everyOfficesAreasExist() {
        assertThat(argentina.offices())
                .hasSize(41)
                .flatExtracting(Office::areas)
                .filteredOn(area -> !area.equals("06217"))
                .allSatisfy(area -> assertThat(argentina.area(area)).as(area).isPresent());
    }

    @Test
    void restsOnNationalHolidays() {
        assertThat(argentina.isWorkingDay(LocalDate.of(2026, 11, 23))).isFalse();
        assertThat(argentina.isWorkingDay(LocalDate.of(2026, 11, 24))).isTrue();
        assertThat(argentina.afterWorkingDays(LocalDate.of(2026, 11, 20), 10)).isEqualTo(LocalDate.of(2026, 12, 9));
    }

    @Test
    void numbersLikeTheElectronicFilesOfTheAdministration() {
        var numbering = argentina.file("pack.yaml").get("numbering");
        var day = LocalDate.of(2026, 11, 24);
        assertThat(NumberPattern.read(numbering.get("file").get("pattern")).format(32_162_288, day))
                .isEqualTo("EX-2026-32162288- -APN-SECONARE#DNM");
        assertThat(NumberPattern.read(numbering.get("control")).format(7, day)).matches("AR-260000007-[0-9]");
    }

    @Test
    void demandsAlmostNothing() {
        assertThat(argentina.file("form.yaml").get("fields").entries().entrySet().stream()
                        .filter(field -> field.getValue()
                                .find("required")
                                .map(PackNode::flag)
                                .orElse(false))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("filled_by", "nationalities", "safe_channel", "safe_detail");
    }

    @Test
    void closesWhatTheDeskNeedNotKnow() {
        var form = argentina.file("form.yaml");
        var compartments = Map.of(
                "extradition",
                "exclusion",
                "separate_file",
                "sgbv",
                "support",
                "protection",
                "child_alone",
                "child",
                "gender",
                "sogi",
                "claim_files",
                "claim");
        compartments.forEach((field, compartment) -> assertThat(
                        form.get("fields").get(field).get("compartment").text())
                .as(field)
                .isEqualTo(compartment));
        assertThat(form.get("pages").get("story").get("compartment").text()).isEqualTo("claim");
    }

    @Test
    void speaksInShortSentences() {
        var tooLong = new ArrayList<String>();
        for (var language : argentina.languages()) {
            Texts.packKeys(FOLDER.toAbsolutePath(), language).stream()
                    .filter(key -> !key.startsWith("document."))
                    .forEach(key -> sentences(argentina.words(language).text(key))
                            .filter(sentence -> sentence.split("[\\s\\u00a0]+").length > 15)
                            .forEach(sentence -> tooLong.add(language + " " + key + ": " + sentence)));
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void tellsStrangersNothingByMail() {
        for (var language : argentina.languages()) {
            var words = argentina.words(language);
            for (var kind : List.of("mail.summoned.neutral", "mail.summons-missed.neutral")) {
                assertThat(words.text(kind))
                        .as(words.lang())
                        .doesNotContainIgnoringCase("CONARE", "asil", "refug", "azil");
            }
        }
    }

    private static Stream<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.:?!؟])\\s+"));
    }

    private static String name(String code) {
        return argentina.area(code).orElseThrow().name();
    }
}
