// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.Receipts;
import org.amparo.registration.Reunifications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks that a relative elsewhere may come. */
@Controller
class ReunitePage {

    private static final int UNPROCESSABLE = 422;
    private static final int NAME = 240;

    private final Reunifications reunifications;
    private final Receipts receipts;
    private final CountryPack pack;

    ReunitePage(Reunifications reunifications, Receipts receipts, CountryPack pack) {
        this.reunifications = reunifications;
        this.receipts = receipts;
        this.pack = pack;
    }

    @GetMapping("/apply/family/reunite")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Words words, Model model) {
        if (receipts.find(applicant).isEmpty()) {
            return "redirect:/apply/continue";
        }
        model.addAttribute("page", view(UUID.randomUUID(), "", "", "", "", Map.of(), words));
        return "portal/reunite";
    }

    @PostMapping("/apply/family/reunite")
    @Allowed(Permission.APPLY)
    String ask(
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String relationship,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String story,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var wrong = new LinkedHashMap<String, String>();
        if (name.isBlank() || name.strip().length() > NAME) {
            wrong.put("name", words.text("family.rule.name"));
        }
        if (!pack.codes("REL").contains(relationship)) {
            wrong.put("relationship", words.text("family.rule.relationship"));
        }
        if (!country.isEmpty() && !pack.codes("COUNTRY").contains(country)) {
            wrong.put("country", words.text("error.choice"));
        }
        if (story.strip().length() > Reunifications.LONGEST) {
            wrong.put(
                    "story",
                    words.text(
                            "error.too-long",
                            Reunifications.LONGEST,
                            story.strip().length()));
        }
        if (!wrong.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", view(key, name, relationship, country, story, wrong, words));
            return "portal/reunite";
        }
        reunifications.ask(applicant, key, name.strip(), relationship, country, story.strip());
        return "redirect:/apply/family/reunite/" + key;
    }

    private ReuniteView view(
            UUID key,
            String name,
            String relationship,
            String country,
            String story,
            Map<String, String> errors,
            Words words) {
        return new ReuniteView(
                key, name, relationship, country, story, errors, choices("REL", words), choices("COUNTRY", words));
    }

    private List<FieldView.Choice> choices(String list, Words words) {
        return pack.codes(list, words.locale()).stream()
                .filter(code -> !code.equals("PA"))
                .map(code -> new FieldView.Choice(code, words.label(list, code)))
                .toList();
    }
}
