// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.AttachFile;
import org.amparo.registration.ChangeOwnData;
import org.amparo.registration.FieldError;
import org.amparo.registration.FormPage;
import org.amparo.registration.OwnData;
import org.amparo.registration.PageInput;
import org.amparo.registration.PageReading;
import org.amparo.registration.UpdateRules;
import org.amparo.registration.UpdateWay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One page of the form again, after sending: what changes at once is done, the rest is asked for with its papers. */
@Controller
class ChangeDataPage {

    private static final int UNPROCESSABLE = 422;

    private final OwnData ownData;
    private final ChangeOwnData changeOwnData;
    private final UpdateRules rules;
    private final AttachFile attachFile;
    private final LaterFiles files;
    private final DataViews views;
    private final FieldViews fields;
    private final CountryPack pack;
    private final Clock clock;

    ChangeDataPage(
            OwnData ownData,
            ChangeOwnData changeOwnData,
            UpdateRules rules,
            AttachFile attachFile,
            LaterFiles files,
            DataViews views,
            FieldViews fields,
            CountryPack pack,
            Clock clock) {
        this.ownData = ownData;
        this.changeOwnData = changeOwnData;
        this.rules = rules;
        this.attachFile = attachFile;
        this.files = files;
        this.views = views;
        this.fields = fields;
        this.pack = pack;
        this.clock = clock;
    }

    /** What somebody is changing: their record, the page, and what they typed and sent with it. */
    private record Change(Applicant applicant, OwnData.View own, FormPage page, UUID id, PageInput input) {}

    @GetMapping("/apply/data/change/{page}")
    @Allowed(Permission.APPLY)
    String show(@PathVariable("page") String key, Applicant applicant, Words words, Model model) {
        var page = page(key);
        var own = ownData.find(applicant).orElseThrow(NoSuchPage::new);
        var input = PageReading.inputOf(page, own.answers(), pack);
        return page(new Change(applicant, own, page, UUID.randomUUID(), input), null, Map.of(), words, model);
    }

    @PostMapping("/apply/data/change/{page}")
    @Allowed(Permission.APPLY)
    String change(
            @PathVariable("page") String key,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "file", required = false) List<MultipartFile> papers,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var page = page(key);
        var own = ownData.find(applicant).orElseThrow(NoSuchPage::new);
        var input = new PageInput(Map.copyOf(sent));
        var change = new Change(applicant, own, page, id(input.first("id")), input);
        var reading = PageReading.of(page, input, own.answers(), pack, today());
        if (input.has("do", "areas")) {
            return page(change, reading.without(), Map.of(), words, model);
        }
        var wrong = files.take(
                applicant, own.applicationId(), AttachFile.To.UPDATE, change.id(), papers == null ? List.of() : papers);
        var errors = new LinkedHashMap<String, String>();
        reading.errors()
                .forEach(error -> errors.put(
                        error.input(),
                        words.text(error.message(), error.arguments().toArray())));
        wrong.ifPresent(message -> errors.put("file", words.text(message)));
        if (errors.isEmpty()) {
            refusals(change, reading, words).forEach(errors::putIfAbsent);
        }
        if (!errors.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return page(change, reading, errors, words, model);
        }
        act(change, reading);
        return "redirect:/apply/data";
    }

    private void act(Change change, PageReading reading) {
        var changes = changeOwnData.changes(change.page(), reading.answers(), change.own());
        if (changeOwnData.wayOf(change.page(), changes) == UpdateWay.FREE) {
            changeOwnData.change(change.applicant(), change.page(), reading.answers(), changes);
        } else {
            changeOwnData.ask(
                    change.applicant(),
                    change.id(),
                    change.page(),
                    change.input().first("explanation"),
                    changes);
        }
    }

    /** What stands in the way beside the answers themselves. */
    private Map<String, String> refusals(Change change, PageReading reading, Words words) {
        var first = change.page().fields().getFirst();
        if (!changeOwnData.changesAnything(change.page(), reading.answers(), change.own())) {
            return Map.of(PageReading.firstInput(first), words.text("mydata.error.same"));
        }
        var explanation = change.input().first("explanation").strip();
        if (explanation.length() > ChangeOwnData.LONGEST_EXPLANATION) {
            return Map.of(
                    "explanation",
                    words.text("error.too-long", ChangeOwnData.LONGEST_EXPLANATION, explanation.length()));
        }
        var changes = changeOwnData.changes(change.page(), reading.answers(), change.own());
        var bare = explanation.isEmpty()
                && attachFile.listFor(change.applicant(), change.id()).isEmpty();
        return changeOwnData.wayOf(change.page(), changes) == UpdateWay.EVIDENCE && bare
                ? Map.of("file", words.text("mydata.error.evidence"))
                : Map.of();
    }

    private String page(
            Change change, @Nullable PageReading reading, Map<String, String> errors, Words words, Model model) {
        var page = change.page();
        var answers = reading == null
                ? change.own().answers()
                : change.own().answers().with(reading.answers());
        var wrong = reading == null ? List.<FieldError>of() : reading.errors();
        var facts =
                page.fields().stream().flatMap(field -> field.fact().stream()).toList();
        var way = ChangeOwnData.isContact(page) ? UpdateWay.FREE : rules.wayOf(facts);
        model.addAttribute(
                "page",
                new ChangeDataView(
                        change.id(),
                        page,
                        page.fieldsFor(answers, today()).stream()
                                .map(field -> fields.of(field, page, answers, change.input(), wrong, FieldFiles.NONE, words))
                                .toList(),
                        change.input(),
                        way.name().toLowerCase(Locale.ROOT),
                        attachFile.listFor(change.applicant(), change.id()).size(),
                        change.input().first("explanation"),
                        errors));
        return "portal/change";
    }

    private FormPage page(String key) {
        return views.changeable()
                .filter(page -> page.key().equals(key))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    private static UUID id(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
