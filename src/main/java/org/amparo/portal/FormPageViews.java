// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.portal.FieldView.Choice;
import org.amparo.registration.AnswerText;
import org.amparo.registration.Answers;
import org.amparo.registration.Draft;
import org.amparo.registration.EvidenceFile;
import org.amparo.registration.EvidenceFiles;
import org.amparo.registration.Field;
import org.amparo.registration.FieldError;
import org.amparo.registration.FieldType;
import org.amparo.registration.Form;
import org.amparo.registration.FormPage;
import org.amparo.registration.FormSection;
import org.amparo.registration.PageInput;
import org.amparo.registration.PageReading;
import org.springframework.stereotype.Component;

/** Composes what a page of the form shows. */
@Component
class FormPageViews {

    private final Form form;
    private final CountryPack pack;
    private final AnswerText answerText;
    private final EvidenceFiles evidence;
    private final Clock clock;

    FormPageViews(Form form, CountryPack pack, AnswerText answerText, EvidenceFiles evidence, Clock clock) {
        this.form = form;
        this.pack = pack;
        this.answerText = answerText;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The page as saved, or empty. */
    FormPageView saved(FormPage page, Draft draft, Words words) {
        return view(page, draft, draft.answers(), PageReading.inputOf(page, draft.answers(), pack), List.of(), words);
    }

    /** The page as it was sent, with what is wrong with it. */
    FormPageView sent(FormPage page, Draft draft, PageInput input, PageReading reading, Words words) {
        return view(page, draft, draft.answers().with(reading.answers()), input, reading.errors(), words);
    }

    /** The page as it was sent, beside what another device saved since it was shown. */
    FormPageView collided(FormPage page, Draft draft, PageInput input, PageReading reading, Words words) {
        var other = new LinkedHashMap<String, String>();
        for (var field : page.fields()) {
            var saved = draft.answers().get(field.key());
            if (!saved.equals(reading.answers().getOrDefault(field.key(), ""))) {
                other.put(field.key(), answerText.of(field, saved, words));
            }
        }
        var sent = sent(page, draft, input, reading, words);
        return new FormPageView(
                page,
                sent.fields(),
                input,
                List.of(),
                sent.version(),
                sent.savedAt(),
                sent.back(),
                sent.part(),
                sent.parts(),
                other);
    }

    private FormPageView view(
            FormPage page, Draft draft, Answers answers, PageInput input, List<FieldError> errors, Words words) {
        var today = LocalDate.ofInstant(clock.instant(), pack.zone());
        var files = page.hasFiles() ? evidence.listFor(draft) : List.<EvidenceFile>of();
        var saved = draft.pages().get(page.key());
        return new FormPageView(
                page,
                page.fieldsFor(answers, today).stream()
                        .map(field -> field(field, page, input, errors, files, words))
                        .toList(),
                input,
                errors,
                draft.versionOf(page),
                saved == null ? null : saved.savedAt(),
                form.before(page, answers, today)
                        .map(before -> "/apply/form/" + before.key())
                        .orElse("/apply/tasks"),
                form.sections().stream().map(FormSection::key).toList().indexOf(page.section()) + 1,
                form.sections().size(),
                Map.of());
    }

    private FieldView field(
            Field field,
            FormPage page,
            PageInput input,
            List<FieldError> errors,
            List<EvidenceFile> files,
            Words words) {
        return new FieldView(
                field,
                page.isOptional(field),
                errors.stream()
                        .filter(error -> error.field().equals(field.key()))
                        .toList(),
                field.options().stream()
                        .map(code -> new Choice(code, answerText.option(field, code, words)))
                        .toList(),
                field.type() == FieldType.AREA ? levels(field, input) : List.of(),
                field.type() == FieldType.AREA ? levelNames(words) : "",
                files.stream().filter(file -> file.field().equals(field.key())).toList());
    }

    private String levelNames(Words words) {
        return IntStream.rangeClosed(1, pack.areaLevels())
                .mapToObj(level -> words.text("area.level." + level))
                .collect(Collectors.joining("|"));
    }

    /** Each level is offered once the one above it is chosen. */
    private List<List<Choice>> levels(Field field, PageInput input) {
        var levels = new ArrayList<List<Choice>>();
        var above = "";
        for (int level = 1; level <= pack.areaLevels(); level++) {
            var areas = pack.areasIn(above);
            if (areas.isEmpty()) {
                break;
            }
            levels.add(areas.stream()
                    .map(area -> new Choice(area.code(), area.name()))
                    .toList());
            var chosen = input.first(field.key() + "_" + level);
            if (areas.stream().noneMatch(area -> area.code().equals(chosen))) {
                break;
            }
            above = chosen;
        }
        return levels;
    }
}
