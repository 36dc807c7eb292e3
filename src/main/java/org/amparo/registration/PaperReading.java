// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;

/**
 * A whole form as keyed from paper, read page by page by the same rules as online: the answers of each page that has no
 * fault, and what is wrong elsewhere, by the input it was typed in.
 */
public record PaperReading(Map<String, Map<String, String>> pages, Answers answers, List<Wrong> wrong) {

    /** @param input where it was typed: the key of a field, or {@code list.n.key} for one of a row */
    public record Wrong(String input, String message, List<Object> arguments) {}

    /** Where the id of a row stands. */
    public static String rowId(Field list, int nth) {
        return list.key() + "." + nth + ".id";
    }

    public static String input(Field list, int nth, Field field) {
        return list.key() + "." + nth + "." + field.key();
    }

    /** How the answers would be keyed: every input and what stands in it. */
    public static Map<String, String> typed(
            Form form, Answers answers, CountryPack pack, AnswerText texts, Words words) {
        var keyed = new Keyed(pack, texts, words);
        var typed = new LinkedHashMap<String, String>();
        for (var field : form.fields().values()) {
            if (field.isRows()) {
                var rows = Rows.of(answers.get(field.key())).all();
                for (var nth = 0; nth < rows.size(); nth++) {
                    typed.put(rowId(field, nth), rows.get(nth).id());
                    for (var asked : field.rows().orElseThrow().fields()) {
                        typed.put(
                                input(field, nth, asked),
                                keyed.typed(asked, rows.get(nth).get(asked.key())));
                    }
                }
            } else {
                typed.put(field.key(), keyed.typed(field, answers.get(field.key())));
            }
        }
        return typed;
    }

    public static PaperReading of(
            Form form,
            Map<String, String> typed,
            Answers stored,
            CountryPack pack,
            AnswerText texts,
            Words words,
            LocalDate today) {
        return new Reader(typed, new Keyed(pack, texts, words), pack, today).read(form, stored);
    }

    public boolean isFine() {
        return wrong.isEmpty();
    }

    @Override
    public String toString() {
        return "PaperReading";
    }

    private static final class Reader {

        private final Map<String, String> typed;
        private final Keyed keyed;
        private final CountryPack pack;
        private final LocalDate today;
        private final List<Wrong> wrong = new ArrayList<>();

        Reader(Map<String, String> typed, Keyed keyed, CountryPack pack, LocalDate today) {
            this.typed = typed;
            this.keyed = keyed;
            this.pack = pack;
            this.today = today;
        }

        PaperReading read(Form form, Answers stored) {
            var pages = new LinkedHashMap<String, Map<String, String>>();
            var answers = stored;
            for (var section : form.sections()) {
                for (var page : section.pages()) {
                    var before = wrong.size();
                    var lists = new HashMap<String, String>();
                    for (var field : page.fields()) {
                        if (field.isRows()) {
                            lists.put(field.key(), rows(page, field, answers));
                        }
                    }
                    var given = page(page, answers.with(lists));
                    if (wrong.size() == before) {
                        pages.put(page.key(), given);
                        answers = answers.with(given);
                    }
                }
            }
            return new PaperReading(pages, answers, List.copyOf(wrong));
        }

        private Map<String, String> page(FormPage page, Answers before) {
            var asked = page.show().holds(before, today);
            var reading = reading(page, before, "");
            if (asked) {
                return reading;
            }
            page.fields().stream()
                    .filter(field -> isTyped(field.key()))
                    .forEach(field -> wrong.add(new Wrong(field.key(), NOT_ASKED, List.of())));
            var none = new HashMap<String, String>();
            page.fields().forEach(field -> none.put(field.key(), ""));
            return none;
        }

        private Map<String, String> reading(FormPage page, Answers before, String prefix) {
            var inputs = new HashMap<String, List<String>>();
            page.fields()
                    .forEach(field ->
                            inputs.putAll(keyed.inputs(field, typed.getOrDefault(prefix + field.key(), ""), today)));
            var reading = PageReading.of(page, new PageInput(inputs), before, pack, today);
            reading.errors()
                    .forEach(error -> wrong.add(new Wrong(prefix + error.field(), error.message(), error.arguments())));
            for (var field : page.fields()) {
                var kept = !reading.answers().getOrDefault(field.key(), "").isEmpty();
                var said = reading.errors().stream()
                        .anyMatch(error -> error.field().equals(field.key()));
                if (isTyped(prefix + field.key()) && !kept && !said && !field.isRows()) {
                    var unknown = field.type() == FieldType.AREA
                            && keyed.area(typed.getOrDefault(prefix + field.key(), ""))
                                    .isEmpty();
                    wrong.add(new Wrong(prefix + field.key(), unknown ? NO_AREA : NOT_ASKED, List.of()));
                }
            }
            return reading.answers();
        }

        private String rows(FormPage page, Field list, Answers answers) {
            var form = list.rows().orElseThrow();
            var rows = new Rows(List.of());
            for (var nth = 0; nth < form.most() && typed.containsKey(rowId(list, nth)); nth++) {
                var id = typed.getOrDefault(rowId(list, nth), "");
                var prefix = list.key() + "." + nth + ".";
                var filled = form.fields().stream().anyMatch(field -> isTyped(prefix + field.key()));
                if (filled && id.matches("[a-z0-9]{4,12}")) {
                    var asked = form.page(page, list, id);
                    rows = rows.with(new Rows.Row(id, reading(asked, answers.of(form, Map.of()), prefix)));
                }
            }
            return rows.answer(form);
        }

        private boolean isTyped(String input) {
            return !typed.getOrDefault(input, "").isBlank();
        }
    }

    private static final String NOT_ASKED = "work.paper.not-asked";
    private static final String NO_AREA = "work.paper.no-area";
}
