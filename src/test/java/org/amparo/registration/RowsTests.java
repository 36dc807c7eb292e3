// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.country.CountryPack;
import org.amparo.country.Packs;
import org.junit.jupiter.api.Test;

/** Lists of rows as answers; on the family of the Peruvian form. */
class RowsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    private final CountryPack pack = Packs.peru();
    private final Form form = FormReader.read(pack);
    private final FormPage page = form.page("family").orElseThrow();
    private final Field list = page.fields().getFirst();
    private final RowForm asked = list.rows().orElseThrow();

    @Test
    void keepsOrderAndIdsAndOnlyWhatIsAsked() {
        var rows = new Rows(List.of())
                .with(new Rows.Row("aaaa", Map.of("given_names", "Samira", "password", "x", "surnames", "")))
                .with(new Rows.Row("bbbb", Map.of("given_names", "Yusuf")))
                .with(new Rows.Row("aaaa", Map.of("given_names", "Samira Aida")));
        assertThat(rows.answer(asked))
                .isEqualTo("[{\"id\":\"aaaa\",\"given_names\":\"Samira Aida\"},"
                        + "{\"id\":\"bbbb\",\"given_names\":\"Yusuf\"}]");
        assertThat(Rows.of(rows.answer(asked)).all()).extracting(Rows.Row::id).containsExactly("aaaa", "bbbb");
    }

    @Test
    void isNoAnswerWhenTheLastRowIsGone() {
        var rows = new Rows(List.of(new Rows.Row("aaaa", Map.of("given_names", "Samira"))));
        assertThat(rows.without("aaaa").answer(asked)).isEmpty();
        assertThat(Rows.of("").all()).isEmpty();
    }

    @Test
    void asksOfARowByItsOwnAnswers() {
        assertThat(shown(Map.of("whereabouts", "HE"))).contains("joins");
        assertThat(shown(Map.of("whereabouts", "OR"))).doesNotContain("joins");
    }

    @Test
    void holdsARowToItsRules() {
        assertThat(reading(Map.of("given_names", List.of("Samira"))).errors())
                .extracting(FieldError::message)
                .containsExactly("family.rule.relationship");
        assertThat(reading(Map.of("given_names", List.of("Samira"), "relationship", List.of("CH")))
                        .isFine())
                .isTrue();
    }

    @Test
    void keepsTheRowsOfAListWhenItsPageIsSaved() {
        var answer = "[{\"id\":\"aaaa\",\"given_names\":\"Samira\"}]";
        var before = form.answers(Map.of("family", answer));
        var reading = PageReading.of(page, new PageInput(Map.of()), before, pack, TODAY);
        assertThat(reading.answers()).containsEntry("family", answer);
    }

    @Test
    void knowsWhatAnUploadOfARowWasAskedFor() {
        var upload = asked.page(page, list, "aaaa").fields().getLast();
        assertThat(upload.key()).isEqualTo("family.aaaa.paper");
        assertThat(form.fieldOfEvidence("family.aaaa.paper")).contains(upload);
        assertThat(form.fieldOfEvidence("doc_image").orElseThrow().label()).isEqualTo("field.doc_image");
        assertThat(form.fieldOfEvidence("gone")).isEmpty();
    }

    private List<String> shown(Map<String, String> row) {
        return asked.page(page, list, "aaaa").fieldsFor(form.answers(Map.of()).of(asked, row), TODAY).stream()
                .map(Field::key)
                .toList();
    }

    private PageReading reading(Map<String, List<String>> sent) {
        return PageReading.of(
                asked.page(page, list, "aaaa"),
                new PageInput(sent),
                form.answers(Map.of()).of(asked, Map.of()),
                pack,
                TODAY);
    }
}
