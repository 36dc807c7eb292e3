// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.Draft;
import org.amparo.registration.Drafts;
import org.amparo.registration.Form;
import org.amparo.registration.FormPage;
import org.amparo.registration.NoDraft;
import org.amparo.registration.PageInput;
import org.amparo.registration.PageReading;
import org.amparo.registration.SavePage;
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

    /** A button that saves the page and leads to a row of one of its lists. */
    private static final Pattern TO_ROW = Pattern.compile("row/([a-z0-9_]+/[a-z0-9]+(/remove)?)");

    private final Form form;
    private final Drafts drafts;
    private final SavePage savePage;
    private final FieldUploads uploads;
    private final FormPageViews views;
    private final CountryPack pack;
    private final Clock clock;

    FillFormPage(
            Form form,
            Drafts drafts,
            SavePage savePage,
            FieldUploads uploads,
            FormPageViews views,
            CountryPack pack,
            Clock clock) {
        this.form = form;
        this.drafts = drafts;
        this.savePage = savePage;
        this.uploads = uploads;
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
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var page = page(key);
        var draft = draft(applicant);
        var input = new PageInput(Map.copyOf(sent));
        // on the way to a row of a list, what is typed is saved, but the page is not yet held to its rules
        boolean toRow = TO_ROW.matcher(input.first("do")).matches();
        var reading = PageReading.of(toRow ? page.withoutRules() : page, input, draft.answers(), pack, today());
        if (input.isToBeShownAgain()) {
            // without scripts, the next level of areas comes with a press of its own button
            model.addAttribute("page", views.sent(page, draft, input, reading.without(), words));
            return "portal/form";
        }
        var checked = reading.with(uploads.take(page, draft, files, applicant));
        if (!checked.isFine()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", views.sent(page, draft, input, checked, words));
            return "portal/form";
        }
        try {
            savePage.save(applicant, draft, page, reading.answers(), input.version());
        } catch (ChangedMeanwhile elsewhere) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("page", views.collided(page, draft(applicant), input, reading, words));
            return "portal/form";
        }
        return "redirect:" + next(page, draft, reading, input, FieldUploads.came(files));
    }

    /** Stays when a question turned up that was not shown, or when files came, to show that they arrived. */
    private String next(FormPage page, Draft draft, PageReading reading, PageInput input, boolean filesCame) {
        var answers = draft.answers().with(reading.answers());
        var toRow = TO_ROW.matcher(input.first("do"));
        if (toRow.matches()) {
            return "/apply/form/" + page.key() + "/" + toRow.group(1);
        }
        boolean unseen = page.fieldsFor(answers, today()).stream().anyMatch(field -> !input.hasSeen(field));
        if (unseen || filesCame) {
            return "/apply/form/" + page.key();
        }
        return form.after(page, answers, today())
                .map(after -> "/apply/form/" + after.key())
                .orElse("/apply/check");
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
