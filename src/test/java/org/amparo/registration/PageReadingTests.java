// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.country.CountryPack;
import org.amparo.country.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type becomes answers, or a message that names the mend; on the Peruvian form. */
class PageReadingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    private final CountryPack pack = Packs.peru();
    private final Form form = FormReader.read(pack);

    @Test
    void asksForAtLeastOnePartOfAName() {
        assertThat(reading("name", Map.of()).errors())
                .extracting(FieldError::message)
                .containsExactly("form.rule.name");
        assertThat(reading("name", Map.of("given_names", "Suharto")).isFine()).isTrue();
        assertThat(reading("name", Map.of("surname_maternal", "Arrieta")).isFine())
                .isTrue();
    }

    @Test
    void saysHowMuchOfATooLongNameIsTooMuch() {
        var error = reading("name", Map.of("given_names", "a".repeat(10_000)))
                .errors()
                .getFirst();
        assertThat(error.message()).isEqualTo("error.too-long");
        assertThat(error.arguments()).containsExactly(120, 10_000);
    }

    @Test
    void keepsOtherScriptsAndCombiningSignsButNoHiddenDirection() {
        var answers = reading(
                        "name",
                        Map.of(
                                "given_names",
                                "Jose\u0301  \u202Eaid\u202C Ma\u200Br\u00EDa",
                                "name_original",
                                "سميرة الحدّاد"))
                .answers();
        assertThat(answers).containsEntry("given_names", "Jos\u00E9 aid Mar\u00EDa");
        assertThat(answers).containsEntry("name_original", "سميرة الحدّاد");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            14 | 5  | 1991 | -   | 1991-05-14
            -  | 05 | 1991 | -   | 1991-05
            -  | -  | 1991 | -   | 1991
            -  | -  | 1991 | yes | 1991~
            ٣  | ٥  | ١٩٩١ | -   | 1991-05-03
            -  | -  | -    | -   | ''
            """)
    void takesAsMuchOfADateAsIsKnown(String day, String month, String year, String about, String edtf) {
        assertThat(birth(day, month, year, about).answers()).containsEntry("birth_date", edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            31 | 2  | 1991 | error.date.not-real     | birth_date_day
            1  | 13 | 1991 | error.date.month        | birth_date_month
            1  | -  | 1991 | error.date.month-missing | birth_date_month
            -  | 5  | -    | error.date.year-missing | birth_date_year
            -  | -  | 91   | error.date.year         | birth_date_year
            1  | 1  | 2099 | form.rule.birth-future  | birth_date_day
            x  | 1  | 1991 | error.date.not-real     | birth_date_day
            """)
    void namesTheMendOfADate(String day, String month, String year, String message, String input) {
        var error = birth(day, month, year, "").errors().getFirst();
        assertThat(error.message()).isEqualTo(message);
        assertThat(error.input()).isEqualTo(input);
    }

    @Test
    void noticesAnEntryBeforeTheBirth() {
        var before = form.answers(Map.of("birth_date", "1991-05"));
        var sent = Map.of("entry_date_day", "1", "entry_date_month", "4", "entry_date_year", "1991");
        assertThat(reading("arrival", sent, before).errors())
                .extracting(FieldError::message)
                .containsExactly("form.rule.entry-before-birth");
    }

    @Test
    void dropsTheAnswerToAQuestionNoLongerAsked() {
        var sent = Map.of("doc_type", "NON", "doc_number", "123");
        assertThat(reading("document", sent).answers())
                .containsEntry("doc_type", "NON")
                .containsEntry("doc_number", "");
    }

    @Test
    void refusesACodeThatIsNotOfTheList() {
        assertThat(reading("document", Map.of("doc_type", "PAS' or 1=1")).errors())
                .extracting(FieldError::message)
                .containsExactly("error.choice");
    }

    @Test
    void keepsADistrictOnlyWithinItsProvince() {
        assertThat(reading("home", Map.of("area_1", "15", "area_2", "1501", "area_3", "150105"))
                        .answers())
                .containsEntry("area", "150105");
        assertThat(reading("home", Map.of("area_1", "24", "area_2", "1501", "area_3", "150105"))
                        .answers())
                .containsEntry("area", "24");
    }

    @Test
    void readsTelephoneNumbersHoweverTheyAreSpaced() {
        var input = new PageInput(Map.of("phones", List.of("+51 (900) 000-418", "", "900000419")));
        var reading = PageReading.of(page("contact"), input, form.answers(Map.of()), pack, TODAY);
        assertThat(reading.answers()).containsEntry("phones", "+51900000418 900000419");
    }

    @Test
    void unfoldsEveryAnswerToTheInputsItCameFrom() {
        var sent = Map.of(
                "birth_date_day", "14", "birth_date_month", "5", "birth_date_year", "1991", "birth_country", "VEN");
        var answers = form.answers(reading("birth", sent).answers());
        var input = PageReading.inputOf(page("birth"), answers, pack);
        sent.forEach((name, value) -> assertThat(input.first(name)).isEqualTo(value));
    }

    private PageReading birth(String day, String month, String year, String about) {
        var sent = new HashMap<String, String>();
        put(sent, "birth_date_day", day);
        put(sent, "birth_date_month", month);
        put(sent, "birth_date_year", year);
        put(sent, "birth_date_about", about);
        return reading("birth", sent);
    }

    private static void put(Map<String, String> sent, String input, String typed) {
        if (typed != null && !typed.isEmpty()) {
            sent.put(input, typed);
        }
    }

    private PageReading reading(String page, Map<String, String> sent) {
        return reading(page, sent, form.answers(Map.of()));
    }

    private PageReading reading(String page, Map<String, String> sent, Answers before) {
        var values = new HashMap<String, List<String>>();
        sent.forEach((name, value) -> values.put(name, List.of(value)));
        return PageReading.of(page(page), new PageInput(values), before, pack, TODAY);
    }

    private FormPage page(String key) {
        return form.page(key).orElseThrow();
    }
}
