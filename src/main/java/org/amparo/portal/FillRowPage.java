// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.Draft;
import org.amparo.registration.Drafts;
import org.amparo.registration.EvidenceFiles;
import org.amparo.registration.FieldError;
import org.amparo.registration.Form;
import org.amparo.registration.NoDraft;
import org.amparo.registration.PageInput;
import org.amparo.registration.PageReading;
import org.amparo.registration.Rows;
import org.amparo.registration.SaveRow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * One row of a list, such as one member of a family: shown, saved, removed. A new row has its id from the page that
 * offered to add it, so that sending it twice makes one row.
 */
@Controller
class FillRowPage {

    private static final int UNPROCESSABLE = 422;

    private final Form form;
    private final Drafts drafts;
    private final SaveRow saveRow;
    private final FieldUploads uploads;
    private final EvidenceFiles evidence;
    private final FormPageViews views;
    private final FieldViews fieldViews;
    private final CountryPack pack;
    private final Clock clock;

    FillRowPage(
            Form form,
            Drafts drafts,
            SaveRow saveRow,
            FieldUploads uploads,
            EvidenceFiles evidence,
            FormPageViews views,
            FieldViews fieldViews,
            CountryPack pack,
            Clock clock) {
        this.form = form;
        this.drafts = drafts;
        this.saveRow = saveRow;
        this.uploads = uploads;
        this.evidence = evidence;
        this.views = views;
        this.fieldViews = fieldViews;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/apply/form/{page}/{list}/{row}")
    @Allowed(Permission.APPLY)
    String show(
            @PathVariable String page,
            @PathVariable String list,
            @PathVariable String row,
            Applicant applicant,
            Words words,
            Model model) {
        model.addAttribute("page", views.savedRow(place(page, list, row), draft(applicant), words));
        return "portal/form";
    }

    @PostMapping("/apply/form/{page}/{list}/{row}")
    @Allowed(Permission.APPLY)
    String save(
            @PathVariable String page,
            @PathVariable String list,
            @PathVariable String row,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var place = place(page, list, row);
        var draft = draft(applicant);
        var input = new PageInput(Map.copyOf(sent));
        var reading = PageReading.of(place.asked(), input, place.answers(draft), pack, today());
        if (input.isToBeShownAgain()) {
            model.addAttribute("page", views.sentRow(place, draft, input, reading.without(), words));
            return "portal/form";
        }
        var checked = reading.with(uploads.take(place.asked(), draft, files, applicant));
        checked = checked.with(wrong(place, draft, checked));
        if (!checked.isFine()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", views.sentRow(place, draft, input, checked, words));
            return "portal/form";
        }
        try {
            var filled = new Rows.Row(row, reading.answers());
            saveRow.save(applicant, draft, place.page(), place.list(), filled, input.version());
        } catch (ChangedMeanwhile elsewhere) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("page", views.collidedRow(place, draft(applicant), input, reading, words));
            return "portal/form";
        }
        var answers = place.answers(draft).with(reading.answers());
        boolean unseen = place.asked().fieldsFor(answers, today()).stream().anyMatch(field -> !input.hasSeen(field));
        return "redirect:"
                + (unseen || FieldUploads.came(files)
                        ? place.address()
                        : "/apply/form/" + place.page().key());
    }

    /** An empty row says nothing, and there is an end to how many there can be. */
    private List<FieldError> wrong(RowPlace place, Draft draft, PageReading reading) {
        var first = place.form().fields().getFirst();
        boolean hasFile = evidence.listFor(draft).stream()
                .anyMatch(file -> file.field().startsWith(place.list().key() + "." + place.row() + "."));
        if (reading.isFine() && !hasFile && reading.answers().values().stream().allMatch(String::isEmpty)) {
            return List.of(new FieldError(first.key(), PageReading.firstInput(first), "rows.empty", List.of()));
        }
        var rows = place.rows(draft);
        int most = place.form().most();
        if (rows.find(place.row()).isEmpty() && rows.all().size() >= most) {
            return List.of(new FieldError(first.key(), PageReading.firstInput(first), "rows.full", List.of(most)));
        }
        return List.of();
    }

    @GetMapping("/apply/form/{page}/{list}/{row}/remove")
    @Allowed(Permission.APPLY)
    String askToRemove(
            @PathVariable String page,
            @PathVariable String list,
            @PathVariable String row,
            Applicant applicant,
            Words words,
            Model model) {
        var place = place(page, list, row);
        var there = place.rows(draft(applicant)).find(row);
        if (there.isEmpty()) {
            return "redirect:/apply/form/" + place.page().key();
        }
        model.addAttribute("place", place);
        model.addAttribute("line", fieldViews.line(place.list(), there.get(), words));
        return "portal/remove-row";
    }

    @PostMapping("/apply/form/{page}/{list}/{row}/remove")
    @Allowed(Permission.APPLY)
    String remove(@PathVariable String page, @PathVariable String list, @PathVariable String row, Applicant applicant) {
        var place = place(page, list, row);
        saveRow.remove(applicant, draft(applicant), place.page(), place.list(), row);
        return "redirect:/apply/form/" + place.page().key();
    }

    private RowPlace place(String pageKey, String listKey, String row) {
        var page = form.page(pageKey).orElseThrow(NoSuchPage::new);
        var list = page.fields().stream()
                .filter(field -> field.isRows() && field.key().equals(listKey))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        if (!row.matches("[a-z0-9]{4,12}")) {
            throw new NoSuchPage();
        }
        return new RowPlace(page, list, row);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }

    private Draft draft(Applicant applicant) {
        return drafts.find(applicant).orElseThrow(NoDraft::new);
    }
}
