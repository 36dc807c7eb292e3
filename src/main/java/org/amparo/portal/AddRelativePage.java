// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.AddRelative;
import org.amparo.registration.FamilyForm;
import org.amparo.registration.FamilyMember.Origin;
import org.amparo.registration.Field;
import org.amparo.registration.FieldError;
import org.amparo.registration.Form;
import org.amparo.registration.PageInput;
import org.amparo.registration.PageReading;
import org.amparo.registration.Receipts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds a newborn or somebody who came later to a family whose application was sent. */
@Controller
class AddRelativePage {

    private static final int UNPROCESSABLE = 422;
    private static final String ORIGIN = "origin";

    private final AddRelative addRelative;
    private final Receipts receipts;
    private final FieldViews fieldViews;
    private final Form form;
    private final CountryPack pack;
    private final Clock clock;

    AddRelativePage(
            AddRelative addRelative,
            Receipts receipts,
            FieldViews fieldViews,
            Form form,
            CountryPack pack,
            Clock clock) {
        this.addRelative = addRelative;
        this.receipts = receipts;
        this.fieldViews = fieldViews;
        this.form = form;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/apply/family/add")
    @Allowed(Permission.APPLY)
    String begin() {
        return "redirect:/apply/family/add/" + FieldViews.newRow();
    }

    @GetMapping("/apply/family/add/{row}")
    @Allowed(Permission.APPLY)
    String show(@PathVariable String row, Applicant applicant, Words words, Model model) {
        if (receipts.find(applicant).isEmpty()) {
            return "redirect:/apply/continue";
        }
        model.addAttribute("page", view(row, new PageInput(Map.of()), List.of(), words));
        return "portal/add-relative";
    }

    @PostMapping("/apply/family/add/{row}")
    @Allowed(Permission.APPLY)
    String add(
            @PathVariable String row,
            @RequestParam MultiValueMap<String, String> sent,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var input = new PageInput(Map.copyOf(sent));
        var list = list();
        var reading = PageReading.of(
                FamilyForm.page(list),
                input,
                FamilyForm.answers(form, list),
                pack,
                LocalDate.ofInstant(clock.instant(), pack.zone()));
        var origin = origin(input.first(ORIGIN));
        if (origin.isEmpty()) {
            reading = reading.with(List.of(new FieldError(ORIGIN, ORIGIN, "family.add.which", List.of())));
        }
        if (!reading.isFine() || origin.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", view(row, input, reading.errors(), words));
            return "portal/add-relative";
        }
        addRelative.add(applicant, requireRow(row), origin.get(), reading.answers());
        return "redirect:/apply/family";
    }

    private AddRelativeView view(String row, PageInput input, List<FieldError> errors, Words words) {
        var list = list();
        var page = FamilyForm.page(list);
        var answers = FamilyForm.answers(form, list);
        return new AddRelativeView(
                requireRow(row),
                page.fields().stream()
                        .map(field -> fieldViews.of(field, page, answers, input, errors, List.of(), words))
                        .toList(),
                input,
                errors);
    }

    private Field list() {
        return FamilyForm.list(form).orElseThrow(NoSuchPage::new);
    }

    private static String requireRow(String row) {
        if (!row.matches("[a-z0-9]{4,12}")) {
            throw new NoSuchPage();
        }
        return row;
    }

    private static Optional<Origin> origin(String typed) {
        return Arrays.stream(Origin.values())
                .filter(origin -> origin != Origin.FORM && origin.name().equals(typed))
                .findFirst();
    }
}
