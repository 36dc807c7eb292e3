// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.access.Compartment;
import org.amparo.country.CountryPack;
import org.amparo.country.Packs;
import org.amparo.country.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Brazilian form: thirteen pages, what they ask, what they close and what they check. */
class BrazilFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static CountryPack brazil;
    private static Form form;

    @BeforeAll
    static void read() {
        brazil = Packs.brazil();
        form = FormReader.read(brazil);
    }

    @Test
    void hasThirteenCountedPagesInTheOrderOfThePaperForm() {
        assertThat(form.sections().stream()
                        .filter(FormSection::counted)
                        .flatMap(section -> section.pages().stream())
                        .map(FormPage::key))
                .containsExactly(
                        "identity",
                        "papers",
                        "contact",
                        "life",
                        "family_here",
                        "family_abroad",
                        "journey",
                        "arrival",
                        "story",
                        "fear",
                        "activities",
                        "support",
                        "sending");
        assertThat(form.sections()).filteredOn(section -> !section.counted()).hasSize(1);
    }

    @Test
    void makesPersonsOfBothListsOfRelatives() {
        assertThat(FamilyForm.lists(form)).extracting(Field::key).containsExactly("relatives_here", "relatives_abroad");
        assertThat(FamilyForm.lists(form).getFirst().rows().orElseThrow().whereabouts())
                .as("asked in the heading, so not of each")
                .isEqualTo(FamilyForm.HERE);
    }

    @Test
    void demandsAlmostNothing() {
        assertThat(form.fields().values().stream().filter(Field::required).map(Field::key))
                .containsExactly(
                        "filled_by", "request_kind", "nationalities", "safe_channel", "safe_detail", "declaration");
    }

    @Test
    void closesWhatIsNotForTheDesk() {
        assertThat(compartment("gender")).contains(Compartment.SOGI);
        assertThat(compartment("separate_file")).contains(Compartment.SGBV);
        assertThat(compartment("narrative")).contains(Compartment.CLAIM);
        assertThat(compartment("claim_files")).contains(Compartment.CLAIM);
        assertThat(compartment("false_doc")).contains(Compartment.CLAIM);
        assertThat(compartment("military")).contains(Compartment.EXCLUSION);
        assertThat(compartment("arrested_story")).contains(Compartment.EXCLUSION);
        assertThat(compartment("support_private")).contains(Compartment.PROTECTION);
        assertThat(compartment("child_alone")).contains(Compartment.CHILD);
        assertThat(compartment("interview_language")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "papers, cpf, 123.456.789-09, 12345678909",
        "papers, cpf, 123.456.789-08, ",
        "papers, cpf, 111.111.111-11, ",
        "contact, cep, 69.000-000, 69000000",
        "contact, cep, 6900-000, ",
        "start, old_protocol, 23037.001462/2021-65, 23037001462202165",
        "start, old_protocol, 23037.001462/2021-56, "
    })
    void checksNumbersWithAFormOfTheirOwn(String page, String field, String typed, String kept) {
        var before = form.answers(Map.of("request_kind", "AGAIN"));
        var input = new PageInput(Map.of(field, List.of(typed), "request_kind", List.of("AGAIN")));
        var reading = PageReading.of(form.page(page).orElseThrow(), input, before, brazil, TODAY);
        if (kept == null) {
            assertThat(reading.errors()).extracting(FieldError::field).containsExactly(field);
        } else {
            assertThat(reading.errors()).isEmpty();
            assertThat(reading.answers()).containsEntry(field, kept);
        }
    }

    @Test
    void keepsAnEarlierNumberOnlyForWhoeverRegistersAgain() {
        var start = form.page("start").orElseThrow();
        assertThat(asked(start, Map.of("request_kind", "NEW"))).doesNotContain("old_protocol", "principal_protocol");
        assertThat(asked(start, Map.of("request_kind", "AGAIN"))).contains("old_protocol");
        assertThat(asked(start, Map.of("request_kind", "JOIN"))).contains("principal_protocol");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, false", "2027, false", "2026, true", "2026~, true", "2026-11, true", "'', true"})
    void refusesOnlyDatesThatAreSurelyInTheFuture(String left, boolean fine) {
        var answers = form.answers(Map.of("left_date", left));
        assertThat(form.page("journey").orElseThrow().rules())
                .isNotEmpty()
                .allMatch(rule -> rule.when().holds(answers, TODAY) == fine);
    }

    @Test
    void sendsOnlyWhatIsDeclaredTrue() {
        var rule = form.page("sending").orElseThrow().rules().getFirst();
        assertThat(rule.when().holds(form.answers(Map.of("declaration", "yes")), TODAY))
                .isTrue();
        assertThat(rule.when().holds(form.answers(Map.of("declaration", "no")), TODAY))
                .isFalse();
    }

    @Test
    void hasATextInEachLanguageForWhateverItAsks() {
        for (var language : brazil.languages()) {
            var words = brazil.words(language);
            assertThat(Stream.of(
                                    form.sections().stream().map(section -> "form.section." + section.key()),
                                    form.pages().keySet().stream().map(page -> "form.page." + page),
                                    form.pages().values().stream()
                                            .flatMap(page -> page.rules().stream())
                                            .map(PageRule::message),
                                    form.fields().values().stream().flatMap(BrazilFormTests::texts))
                            .flatMap(keys -> keys))
                    .hasSizeGreaterThan(200)
                    .allSatisfy(key -> assertThat(words.has(key))
                            .as("%s in %s", key, language)
                            .isTrue());
            assertThat(form.fields().values()).allSatisfy(field -> labelled(field, words));
        }
    }

    private static Stream<String> texts(Field field) {
        var own = Stream.<String>builder().add(field.label());
        if (field.hint()) {
            own.add(field.label() + ".hint");
        }
        if (field.isRows()) {
            own.add(field.label() + ".add");
        }
        if (field.list().isEmpty()) {
            field.options().forEach(option -> own.add(field.label() + "." + option));
        }
        return Stream.concat(
                own.build(),
                field.rows().stream().flatMap(rows -> rows.fields().stream()).flatMap(BrazilFormTests::texts));
    }

    private static void labelled(Field field, Words words) {
        if (!field.list().isEmpty() && !field.list().equals(FieldReader.OFFICES)) {
            assertThat(field.options())
                    .allSatisfy(
                            code -> assertThat(words.label(field.list(), code)).isNotEqualTo(code));
        }
    }

    private static Optional<Compartment> compartment(String field) {
        return Optional.ofNullable(form.fields().get(field)).flatMap(Field::compartment);
    }

    private static List<String> asked(FormPage page, Map<String, String> answers) {
        return page.fieldsFor(form.answers(answers), TODAY).stream()
                .map(Field::key)
                .toList();
    }
}
