// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Officer;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.AnswerText;
import org.amparo.registration.Draft;
import org.amparo.registration.EvidenceFiles;
import org.amparo.registration.Field;
import org.amparo.registration.FieldType;
import org.amparo.registration.Form;
import org.amparo.registration.KeyPaper;
import org.amparo.registration.PaperForm;
import org.amparo.registration.PaperForms;
import org.amparo.registration.PaperReading;
import org.springframework.stereotype.Component;

/** Composes the long page on which a paper form is keyed. */
@Component
class PaperViews {

    private static final int ID_LENGTH = 8;

    private final Form form;
    private final PaperForms papers;
    private final AnswerText texts;
    private final EvidenceFiles evidence;
    private final Frames frames;
    private final CountryPack pack;
    private final Random random = new SecureRandom();

    PaperViews(
            Form form, PaperForms papers, AnswerText texts, EvidenceFiles evidence, Frames frames, CountryPack pack) {
        this.form = form;
        this.papers = papers;
        this.texts = texts;
        this.evidence = evidence;
        this.frames = frames;
        this.pack = pack;
    }

    /**
     * @param typed what stands in the inputs
     * @param wrong what is wrong with some of it
     * @param notes what is wrong with the whole, in words
     */
    PaperView of(
            PaperForm paper,
            Draft draft,
            Map<String, String> typed,
            List<PaperReading.Wrong> wrong,
            List<String> notes,
            UUID key,
            boolean signed,
            Officer officer,
            Words words) {
        var sheet = new Sheet(typed, wrong, words);
        var sections = form.sections().stream()
                .map(section -> new PaperView.Section(
                        words.text("form.section." + section.key()),
                        section.pages().stream()
                                .flatMap(page -> page.fields().stream())
                                .filter(field -> !field.isFile())
                                .map(sheet::line)
                                .toList()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
        return new PaperView(
                frames.of(officer, "paper", words),
                paper.id(),
                QueueLines.language(paper.language(), words),
                words.date(paper.receivedOn()),
                paper.reason(),
                sections,
                sheet.lists,
                evidence.listFor(draft).stream()
                        .filter(file -> file.field().equals(KeyPaper.SCAN.key()))
                        .map(file -> new PaperView.Scan(file.id(), words.time(file.storedAt())))
                        .toList(),
                KeyPaper.stamp(draft),
                key,
                draft.pages().values().stream()
                        .map(Draft.SavedPage::savedAt)
                        .max(Instant::compareTo)
                        .map(words::time)
                        .orElse(""),
                papers.samePersons(officer, draft.answers()),
                signed,
                notes);
    }

    private final class Sheet {

        private final Map<String, String> typed;
        private final Map<String, String> wrong;
        private final Words words;
        private final Map<String, List<Choice>> lists = new LinkedHashMap<>();

        Sheet(Map<String, String> typed, List<PaperReading.Wrong> wrong, Words words) {
            this.typed = typed;
            this.words = words;
            this.wrong = wrong.stream()
                    .collect(Collectors.toMap(
                            PaperReading.Wrong::input,
                            one -> words.text(one.message(), one.arguments().toArray()),
                            (first, second) -> first + " " + second));
        }

        PaperView.Line line(Field field) {
            return line(field, field.key(), field.isRows() ? rows(field) : List.of());
        }

        private PaperView.Line line(Field field, String input, List<PaperView.Row> rows) {
            return new PaperView.Line(
                    input,
                    words.text(field.label()),
                    hint(field),
                    list(field),
                    field.type() == FieldType.LONG,
                    typed.getOrDefault(input, ""),
                    wrong.getOrDefault(input, ""),
                    rows);
        }

        /** Those that are filled in, and always an empty one after them. */
        private List<PaperView.Row> rows(Field list) {
            var form = list.rows().orElseThrow();
            var rows = new ArrayList<PaperView.Row>();
            var nth = 0;
            var filled = true;
            while (filled && nth < form.most()) {
                var at = nth;
                var lines = form.fields().stream()
                        .filter(field -> !field.isFile())
                        .map(field -> line(field, PaperReading.input(list, at, field), List.of()))
                        .toList();
                filled = lines.stream().anyMatch(line -> !line.value().isBlank());
                var idInput = PaperReading.rowId(list, nth);
                rows.add(new PaperView.Row(idInput, typed.getOrDefault(idInput, newId()), lines));
                nth++;
            }
            return rows;
        }

        private String list(Field field) {
            if (field.options().isEmpty()) {
                return "";
            }
            var id = "l-"
                    + (field.list().isEmpty()
                            ? field.key()
                            : field.list() + field.options().size());
            lists.computeIfAbsent(
                    id,
                    none -> field.options().stream()
                            .map(code -> new Choice(code, texts.option(field, code, words), false))
                            .toList());
            return id;
        }

        private String hint(Field field) {
            return switch (field.type()) {
                case DATE -> words.text("work.paper.hint.date");
                case PARTIAL_DATE -> words.text("work.paper.hint.partial");
                case ONE, CHOICE -> words.text("work.paper.hint.one");
                case MANY, CHOICES -> words.text("work.paper.hint.many");
                case YES_NO -> words.text("work.paper.hint.yes-no");
                case AREA -> words.text("work.paper.hint.area");
                case PHONES -> words.text("work.paper.hint.phones");
                default -> "";
            };
        }
    }

    Frame frame(Officer officer, Words words) {
        return frames.of(officer, "paper", words);
    }

    boolean hasScan(Draft draft) {
        return evidence.listFor(draft).stream().anyMatch(file -> file.field().equals(KeyPaper.SCAN.key()));
    }

    private String newId() {
        return random.ints(ID_LENGTH, 0, 36)
                .mapToObj(digit -> Integer.toString(digit, 36))
                .collect(Collectors.joining());
    }

    Map<String, String> typed(Draft draft, Words words) {
        return PaperReading.typed(form, draft.answers(), pack, texts, words);
    }

    PaperReading read(Map<String, String> typed, Draft draft, Words words) {
        return PaperReading.of(form, typed, draft.answers(), pack, texts, words, papers.today());
    }
}
