// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Brazilian pack as it ships. */
class BrazilTests {

    private static final Path FOLDER = Path.of("countries/brazil");

    /** Words that would tell whoever sees a telephone what it is about. */
    private static final Pattern TELLING = Pattern.compile(
            "ref[uú]g|asil|azil|protec|proteç|protek|conare|pol[ií]|lapolis|fronte|entrev|protocol|لجوء|حماية|شرطة",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static CountryPack brazil;

    @BeforeAll
    static void read() {
        brazil = LoadedPack.read(FOLDER);
    }

    @Test
    void hasNoFault() {
        assertThat(PackCheck.faults(FOLDER)).isEmpty();
    }

    @Test
    void speaksSixLanguagesItsOwnFirst() {
        assertThat(brazil.languages())
                .extracting(language -> language.getLanguage())
                .containsExactly("pt", "es", "en", "fr", "ht", "ar");
    }

    @Test
    void knowsEveryStateAndMunicipality() {
        assertThat(brazil.areaLevels()).isEqualTo(2);
        var states = brazil.areasIn("");
        assertThat(states).hasSize(27).allMatch(area -> area.code().length() == 2);
        var municipalities = states.stream()
                .flatMap(state -> brazil.areasIn(state.code()).stream())
                .toList();
        assertThat(municipalities)
                .hasSize(5571)
                .allMatch(area -> area.code().matches("[0-9]{7}"))
                .extracting(Area::code)
                .doesNotHaveDuplicates();
        assertThat(brazil.areasIn("53")).extracting(Area::name).containsExactly("Brasília");
        assertThat(brazil.area("1400456").orElseThrow().name()).isEqualTo("Pacaraima");
        assertThat(brazil.area("3550308").orElseThrow().name()).isEqualTo("São Paulo");
    }

    @ParameterizedTest
    @CsvSource({
        "3550308, SR-SP", // São Paulo
        "3518800, SR-SP", // Guarulhos: not the airport
        "1400456, PAC",
        "1400100, BVB",
        "1302603, MAO",
        "1304062, TBT",
        "1303403, SR-AM",
        "4108304, FOZ",
        "5300108, SR-DF",
        "'', SR-DF"
    })
    void sendsPeopleToTheUnitOfTheirMunicipalityOrState(String area, String unit) {
        assertThat(brazil.nearestOffice(area).code()).isEqualTo(unit);
    }

    @Test
    void hasAUnitInEachStateAndOffersNobodyTheCommitteesOwn() {
        assertThat(brazil.offices()).hasSize(47);
        assertThat(brazil.areasIn(""))
                .allSatisfy(state ->
                        assertThat(brazil.nearestOffice(state.code()).areas()).containsExactly(state.code()));
        assertThat(brazil.offices())
                .filteredOn(office -> !office.receives())
                .extracting(Office::code)
                .containsExactly("CGC");
    }

    @Test
    void restsOnNationalHolidays() {
        assertThat(brazil.isWorkingDay(LocalDate.of(2026, 11, 20))).isFalse();
        assertThat(brazil.isWorkingDay(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(brazil.isWorkingDay(LocalDate.of(2027, 3, 26))).isFalse();
        // carnival is no national holiday
        assertThat(brazil.isWorkingDay(LocalDate.of(2027, 2, 9))).isTrue();
    }

    @Test
    void writesProcessNumbersOfSeventeenDigits() {
        var numbering = brazil.file("pack.yaml").get("numbering");
        var day = LocalDate.of(2026, 11, 22);
        assertThat(NumberPattern.read(numbering.get("file").get("pattern")).format(7, day))
                .matches("08000\\.000007/2026-[0-9]{2}");
        assertThat(NumberPattern.read(numbering.get("control")).format(7, day)).matches("BR-2600000007-[0-9]");
    }

    @Test
    void saysWhereTheQueueBegins() {
        assertThat(brazil.authorityWords().text("receipt.next.text"))
                .isEqualTo("Enviado não é fila. A fila começa quando a Polícia Federal recebe você.");
    }

    @Test
    void writesMailsThatTellNobodyWhatTheyAreAbout() {
        assertThat(brazil.authorityWords().text("mail.subject")).isEqualTo("Nova mensagem");
        for (var language : brazil.languages()) {
            var words = brazil.words(language);
            assertThat(List.of(
                            words.text("mail.subject"),
                            words.text("mail.received.neutral", "BR-2600000007-1"),
                            words.text("mail.wanted.neutral"),
                            words.text("mail.document-ready.neutral"),
                            words.text("mail.document-revoked.neutral"),
                            words.text("mail.link.subject"),
                            words.text("mail.link.text", "http://amparo.example/apply/link/x")))
                    .noneMatch(text -> TELLING.matcher(text).find());
        }
    }

    @Test
    void speaksInShortSentences() {
        var tooLong = new ArrayList<String>();
        for (var language : brazil.languages()) {
            Texts.packKeys(FOLDER.toAbsolutePath(), language).stream()
                    .filter(key -> !key.startsWith("document."))
                    .forEach(key -> Arrays.stream(
                                    brazil.words(language).text(key, "", "", "").split("(?<=[.:?!؟])\\s+"))
                            .filter(sentence -> sentence.split("\\s+").length > 15)
                            .forEach(sentence -> tooLong.add(language + " " + key + ": " + sentence)));
        }
        assertThat(tooLong).isEmpty();
    }
}
