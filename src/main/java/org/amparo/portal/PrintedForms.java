// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.portal.PrintedForm.Choice;
import org.amparo.portal.PrintedForm.Kind;
import org.amparo.portal.PrintedForm.Question;
import org.amparo.portal.PrintedForm.Section;
import org.amparo.registration.AnswerText;
import org.amparo.registration.Answers;
import org.amparo.registration.Field;
import org.amparo.registration.Form;
import org.amparo.registration.RowForm;
import org.amparo.registration.Rows;
import org.springframework.stereotype.Component;

/** Makes the printed form of the country's form, in the language of the reader beside that of the authority. */
@Component
class PrintedForms {

    /** A longer list is written, not ticked. */
    private static final int MOST_TICKS = 24;

    /** Room for so many of each list; whoever needs more takes another sheet. */
    private static final int EMPTY_ROWS = 3;

    private final Form form;
    private final AnswerText answerText;
    private final CountryPack pack;

    PrintedForms(Form form, AnswerText answerText, CountryPack pack) {
        this.form = form;
        this.answerText = answerText;
        this.pack = pack;
    }

    PrintedForm empty(Words words) {
        var languages = new LinkedHashMap<String, String>();
        pack.languages().forEach(locale -> languages.put(locale.toLanguageTag(), locale.getDisplayLanguage(locale)));
        return print(form, form.answers(Map.of()), false, languages, words);
    }

    /** @param open the parts of the form that whoever prints may see */
    PrintedForm filled(Form open, Answers answers, Words words) {
        return print(open, answers, true, Map.of(), words);
    }

    private PrintedForm print(Form open, Answers answers, boolean filled, Map<String, String> languages, Words words) {
        var authority = pack.words(pack.languages().getFirst());
        var second = authority.lang().equals(words.lang()) ? null : authority;
        var maker = new Maker(words, second == null ? words : second, second != null, filled);
        var sections = new ArrayList<Section>();
        for (var section : open.sections()) {
            // papers and photo come with the form, not on it
            var questions = section.pages().stream()
                    .flatMap(page -> page.fields().stream())
                    .filter(field -> !field.isFile())
                    .map(field -> maker.question(field, answers.get(field.key())))
                    .toList();
            sections.add(new Section(words.text("form.section." + section.key()), questions));
        }
        return new PrintedForm(open.version(), second != null, filled, languages, sections);
    }

    private final class Maker {

        private final Words words;
        private final Words second;
        private final boolean two;
        private final boolean filled;

        Maker(Words words, Words second, boolean two, boolean filled) {
            this.words = words;
            this.second = second;
            this.two = two;
            this.filled = filled;
        }

        Question question(Field field, String answer) {
            var kind = kind(field);
            return new Question(
                    field.key(),
                    words.text(field.label()),
                    two ? second.text(field.label()) : "",
                    field.hint() && !filled ? words.text(field.label() + ".hint") : "",
                    kind,
                    kind == Kind.TICKS || kind == Kind.ROWS ? "" : answerText.of(field, answer, words),
                    kind == Kind.TICKS ? choices(field, Arrays.asList(answer.split(" "))) : List.of(),
                    field.rows().map(rows -> rows(rows, answer)).orElse(List.of()));
        }

        private List<List<Question>> rows(RowForm rows, String answer) {
            var all = new ArrayList<List<Question>>();
            for (var row : Rows.of(answer).all()) {
                all.add(asked(rows)
                        .map(field -> question(field, row.get(field.key())))
                        .toList());
            }
            for (var nth = 0; nth < EMPTY_ROWS && !filled; nth++) {
                all.add(asked(rows).map(field -> question(field, "")).toList());
            }
            return all;
        }

        private static Stream<Field> asked(RowForm rows) {
            return rows.fields().stream().filter(field -> !field.isFile());
        }

        private List<Choice> choices(Field field, List<String> chosen) {
            var codes = field.options().isEmpty() ? List.of("yes", "no") : field.options();
            return codes.stream()
                    .map(code -> new Choice(
                            field.options().isEmpty() ? "" : code,
                            label(field, code, words),
                            two ? label(field, code, second) : "",
                            chosen.contains(code)))
                    .toList();
        }

        private String label(Field field, String code, Words in) {
            return field.options().isEmpty() ? in.text("answer." + code) : answerText.option(field, code, in);
        }
    }

    private static Kind kind(Field field) {
        return switch (field.type()) {
            case LONG -> Kind.BLOCK;
            case DATE, PARTIAL_DATE -> Kind.DATE;
            case YES_NO -> Kind.TICKS;
            case ONE, CHOICE, MANY, CHOICES -> field.options().size() <= MOST_TICKS ? Kind.TICKS : Kind.LINE;
            case ROWS -> Kind.ROWS;
            default -> Kind.LINE;
        };
    }
}
