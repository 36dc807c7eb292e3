// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.Locale;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.HelpScope;
import org.amparo.access.HelpingNow;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.Drafts;
import org.amparo.registration.Form;
import org.amparo.registration.NoDraft;
import org.amparo.registration.OpenParts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form on paper: empty for everybody, in each language, or with the answers of whoever is signed in. */
@Controller
class PrintFormPage {

    private final PrintedForms forms;
    private final Drafts drafts;
    private final Form form;
    private final CountryPack pack;

    PrintFormPage(PrintedForms forms, Drafts drafts, Form form, CountryPack pack) {
        this.forms = forms;
        this.drafts = drafts;
        this.form = form;
        this.pack = pack;
    }

    @GetMapping("/print/form")
    @Allowed(Permission.OPEN)
    String empty(@RequestParam(defaultValue = "") String lang, Words words, Model model) {
        var wanted = pack.languages().stream()
                .map(Locale::toLanguageTag)
                .filter(tag -> tag.equals(lang))
                .findFirst();
        var theirs = wanted.map(tag -> pack.words(Locale.forLanguageTag(tag))).orElse(words);
        model.addAttribute("words", theirs);
        model.addAttribute("page", forms.empty(theirs));
        model.addAttribute("by", "");
        return "portal/print-form";
    }

    @GetMapping("/apply/print")
    @Allowed(value = Permission.APPLY, helping = HelpScope.FORM)
    String filled(Applicant applicant, Words words, Model model) {
        var draft = drafts.find(applicant).orElseThrow(NoDraft::new);
        model.addAttribute("page", forms.filled(OpenParts.of(form, applicant), draft.answers(), words));
        model.addAttribute("by", HelpingNow.hand().map(hand -> hand.said()).orElse(""));
        return "portal/print-form";
    }
}
