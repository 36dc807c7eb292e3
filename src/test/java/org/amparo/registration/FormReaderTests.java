// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.country.PackFault;
import org.amparo.country.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form with a fault stops the start and says where; the Peruvian form is whole. */
class FormReaderTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            birth_place: { type: text                   | birth_place: { type: txt                       | no field type txt
            fact: person.birth_place                    | fact: person.birthplace                        | no fact person.birthplace
            list: MAR                                   | list: MARS                                     | no list MARS
            options: [HOS, SCO                          | options: [HOSP, SCO                            | no code HOSP in list EVP
            doc_reason: { type: one, list: NDR          | doc_reason: { type: one                        | needs a list or options
            answers.nationalities.contains('XXA')       | answers.nationalities                          | not a condition
            answers.doc_type == 'NON'                   | answer.doc_type == 'NON'                       | not a condition
            fields: [marital, father_name, mother_name] | fields: [marital, father_name]                 | mother_name stands on 0 pages
            compartment: claim                          | compartment: claims                            | no compartment claims
            later: true, hint: true }                   | later: true, hints: true }                     | hints
            """)
    void namesFileLineAndReason(String right, String wrong, String reason) {
        assertThatExceptionOfType(PackFault.class)
                .isThrownBy(() -> FormReader.read(Packs.read(peruWith(right, wrong))))
                .withMessageMatching("(?s).*form\\.yaml:[0-9]+: .*")
                .withMessageContaining(reason);
    }

    @Test
    void keepsWhatIsNeededForSendingToVeryFewAnswers() {
        var needed = FormReader.read(Packs.peru()).fields().values().stream()
                .filter(Field::required)
                .map(Field::key)
                .collect(Collectors.toSet());
        assertThat(needed).containsExactlyInAnyOrder("nationalities", "safe_channel", "safe_detail");
    }

    @Test
    void hasTextsForEveryPageFieldAndOptionInEveryLanguage() {
        var pack = Packs.peru();
        var form = FormReader.read(pack);
        for (var language : pack.languages()) {
            var words = pack.words(language);
            form.sections()
                    .forEach(section -> assertThat(words.has("form.section." + section.key()))
                            .isTrue());
            form.pages().values().forEach(page -> {
                assertThat(words.has("form.page." + page.key())).as(page.key()).isTrue();
                page.rules()
                        .forEach(rule -> assertThat(words.has(rule.message())).isTrue());
            });
            form.fields().values().forEach(field -> {
                assertThat(words.has("field." + field.key())).as(field.key()).isTrue();
                assertThat(words.has("field." + field.key() + ".hint"))
                        .as(field.key() + " hint")
                        .isEqualTo(field.hint());
                if (field.list().isEmpty()) {
                    field.options()
                            .forEach(option -> assertThat(words.has("field." + field.key() + "." + option))
                                    .isTrue());
                }
            });
        }
    }

    private Path peruWith(String right, String wrong) throws IOException {
        var peru = Path.of("countries", "peru");
        var copy = folder.resolve("peru");
        try (var files = Files.walk(peru)) {
            files.forEach(file -> copy(file, copy.resolve(peru.relativize(file).toString())));
        }
        var form = copy.resolve("form.yaml");
        var text = Files.readString(form);
        assertThat(text).contains(right);
        Files.writeString(form, text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
        return copy;
    }

    private static void copy(Path file, Path target) {
        try {
            Files.copy(file, target);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
