// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.Draft;
import org.amparo.registration.Drafts;
import org.amparo.registration.Field;
import org.amparo.registration.FieldError;
import org.amparo.registration.Form;
import org.amparo.registration.FormPage;
import org.amparo.registration.NoDraft;
import org.amparo.registration.PageInput;
import org.amparo.registration.PageReading;
import org.amparo.registration.SavePage;
import org.amparo.registration.UploadEvidence;
import org.amparo.registration.UploadRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Shows one page of the form and saves what is sent. */
@Controller
class FillFormPage {

    private static final int UNPROCESSABLE = 422;

    private final Form form;
    private final Drafts drafts;
    private final SavePage savePage;
    private final UploadEvidence uploadEvidence;
    private final FormPageViews views;
    private final CountryPack pack;
    private final Clock clock;

    FillFormPage(
            Form form,
            Drafts drafts,
            SavePage savePage,
            UploadEvidence uploadEvidence,
            FormPageViews views,
            CountryPack pack,
            Clock clock) {
        this.form = form;
        this.drafts = drafts;
        this.savePage = savePage;
        this.uploadEvidence = uploadEvidence;
        this.views = views;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/apply/form/{page}")
    @Allowed(Permission.APPLY)
    String show(@PathVariable("page") String key, Applicant applicant, Words words, Model model) {
        var page = page(key);
        model.addAttribute("page", views.saved(page, draft(applicant), words));
        return "portal/form";
    }

    @PostMapping("/apply/form/{page}")
    @Allowed(Permission.APPLY)
    String save(
            @PathVariable("page") String key,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam Map<String, MultipartFile> files,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var page = page(key);
        var draft = draft(applicant);
        var input = new PageInput(Map.copyOf(sent));
        var reading = PageReading.of(page, input, draft.answers(), pack, today());
        if (input.has("do", "areas")) {
            // without scripts, the next level of areas comes with a press of its own button
            model.addAttribute("page", views.sent(page, draft, input, without(reading), words));
            return "portal/form";
        }
        var refused = upload(page, draft, files, applicant);
        if (!reading.isFine() || !refused.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", views.sent(page, draft, input, with(reading, refused), words));
            return "portal/form";
        }
        try {
            savePage.save(applicant, draft, page, reading.answers(), version(input));
        } catch (ChangedMeanwhile elsewhere) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("page", views.collided(page, draft(applicant), input, reading, words));
            return "portal/form";
        }
        return "redirect:"
                + next(
                        page,
                        draft,
                        reading,
                        input,
                        !files.isEmpty() && files.values().stream().anyMatch(file -> !file.isEmpty()));
    }

    /** Stays when a question turned up that was not shown, or when files came, to show that they arrived. */
    private String next(FormPage page, Draft draft, PageReading reading, PageInput input, boolean filesCame) {
        var answers = draft.answers().with(reading.answers());
        var seen = Set.of(input.first("asked").split(" "));
        boolean unseen = page.fieldsFor(answers, today()).stream().anyMatch(field -> !seen.contains(field.key()));
        if (unseen || filesCame) {
            return "/apply/form/" + page.key();
        }
        return form.after(page, answers, today())
                .map(after -> "/apply/form/" + after.key())
                .orElse("/apply/check");
    }

    private List<FieldError> upload(FormPage page, Draft draft, Map<String, MultipartFile> files, Applicant applicant)
            throws IOException {
        var errors = new ArrayList<FieldError>();
        for (var field : page.fields()) {
            var file = files.get(field.key());
            if (field.isFile() && file != null && !file.isEmpty()) {
                try {
                    var name = file.getOriginalFilename();
                    uploadEvidence.upload(applicant, draft, field, file.getBytes(), name == null ? "" : name);
                } catch (UploadRefused refused) {
                    errors.add(error(field, refused));
                }
            }
        }
        return errors;
    }

    private static FieldError error(Field field, UploadRefused refused) {
        return new FieldError(field.key(), field.key(), refused.reason().key(), List.of());
    }

    private static PageReading with(PageReading reading, List<FieldError> more) {
        var errors = new ArrayList<>(reading.errors());
        errors.addAll(more);
        return new PageReading(reading.answers(), errors);
    }

    private static PageReading without(PageReading reading) {
        return new PageReading(reading.answers(), List.of());
    }

    private static int version(PageInput input) {
        var version = input.first("version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }

    private FormPage page(String key) {
        return form.page(key).orElseThrow(NoSuchPage::new);
    }

    private Draft draft(Applicant applicant) {
        return drafts.find(applicant).orElseThrow(NoDraft::new);
    }
}
