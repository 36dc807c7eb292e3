// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.AnswerText;
import org.amparo.registration.Answers;
import org.amparo.registration.Draft;
import org.amparo.registration.EvidenceFiles;
import org.amparo.registration.FieldError;
import org.amparo.registration.Form;
import org.amparo.registration.FormPage;
import org.amparo.registration.FormSection;
import org.amparo.registration.PageInput;
import org.amparo.registration.PageReading;
import org.amparo.registration.ReceiveUpload;
import org.springframework.stereotype.Component;

/** Composes what a page of the form shows, or the page of one row of a list. */
@Component
class FormPageViews {

    private final Form form;
    private final CountryPack pack;
    private final FieldViews fields;
    private final AnswerText answerText;
    private final EvidenceFiles evidence;
    private final ReceiveUpload uploads;
    private final Clock clock;

    FormPageViews(
            Form form,
            CountryPack pack,
            FieldViews fields,
            AnswerText answerText,
            EvidenceFiles evidence,
            ReceiveUpload uploads,
            Clock clock) {
        this.form = form;
        this.pack = pack;
        this.fields = fields;
        this.answerText = answerText;
        this.evidence = evidence;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * What is being answered.
     *
     * @param page as asked; for a row, made of the row's questions
     * @param answers as saved; for a row, the row's
     */
    private record Sheet(FormPage page, String action, String title, String back, Draft draft, Answers answers) {}

    /** The page as saved, or empty. */
    FormPageView saved(FormPage page, Draft draft, Words words) {
        return saved(sheet(page, draft), words);
    }

    /** The page as it was sent, with what is wrong with it. */
    FormPageView sent(FormPage page, Draft draft, PageInput input, PageReading reading, Words words) {
        return sent(sheet(page, draft), input, reading, words);
    }

    /** The page as it was sent, beside what another device saved since it was shown. */
    FormPageView collided(FormPage page, Draft draft, PageInput input, PageReading reading, Words words) {
        return collided(sheet(page, draft), input, reading, words);
    }

    FormPageView savedRow(RowPlace place, Draft draft, Words words) {
        return saved(sheet(place, draft, words), words);
    }

    FormPageView sentRow(RowPlace place, Draft draft, PageInput input, PageReading reading, Words words) {
        return sent(sheet(place, draft, words), input, reading, words);
    }

    FormPageView collidedRow(RowPlace place, Draft draft, PageInput input, PageReading reading, Words words) {
        return collided(sheet(place, draft, words), input, reading, words);
    }

    private Sheet sheet(FormPage page, Draft draft) {
        return new Sheet(
                page,
                "/apply/form/" + page.key(),
                "form.page." + page.key(),
                form.before(page, draft.answers(), today())
                        .map(before -> "/apply/form/" + before.key())
                        .orElse("/apply/tasks"),
                draft,
                draft.answers());
    }

    private Sheet sheet(RowPlace place, Draft draft, Words words) {
        return new Sheet(
                place.asked(),
                place.address(),
                place.list().label() + (words.has(place.list().label() + ".row") ? ".row" : ".add"),
                "/apply/form/" + place.page().key(),
                draft,
                place.answers(draft));
    }

    private FormPageView saved(Sheet sheet, Words words) {
        return view(
                sheet,
                sheet.answers(),
                PageReading.inputOf(sheet.page(), sheet.answers(), pack),
                List.of(),
                Map.of(),
                words);
    }

    private FormPageView sent(Sheet sheet, PageInput input, PageReading reading, Words words) {
        return view(sheet, sheet.answers().with(reading.answers()), input, reading.errors(), Map.of(), words);
    }

    private FormPageView collided(Sheet sheet, PageInput input, PageReading reading, Words words) {
        var other = new LinkedHashMap<String, String>();
        for (var field : sheet.page().fields()) {
            var saved = sheet.answers().get(field.key());
            if (!saved.equals(reading.answers().getOrDefault(field.key(), ""))) {
                other.put(field.label(), answerText.of(field, saved, words));
            }
        }
        return view(sheet, sheet.answers().with(reading.answers()), input, List.of(), other, words);
    }

    private FormPageView view(
            Sheet sheet,
            Answers answers,
            PageInput input,
            List<FieldError> errors,
            Map<String, String> other,
            Words words) {
        var page = sheet.page();
        var draft = sheet.draft();
        var files = page.hasFiles()
                ? new FieldFiles(evidence.listFor(draft), uploads.listUnfinished(draft))
                : FieldFiles.NONE;
        var saved = draft.pages().get(page.key());
        var counted = form.sections().stream()
                .filter(FormSection::counted)
                .map(FormSection::key)
                .toList();
        return new FormPageView(
                page,
                sheet.action(),
                sheet.title(),
                page.fieldsFor(answers, today()).stream()
                        .map(field -> fields.of(field, page, answers, input, errors, files, words))
                        .toList(),
                input,
                errors,
                draft.versionOf(page),
                saved == null ? null : saved.savedAt(),
                sheet.back(),
                counted.indexOf(page.section()) + 1,
                counted.size(),
                other);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
