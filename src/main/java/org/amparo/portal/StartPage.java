// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import java.util.Locale;
import org.amparo.access.Allowed;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The portal's door: languages, and the three ways in. Also the page for those who would rather come in person. */
@Controller
class StartPage {

    private final CountryPack pack;

    StartPage(CountryPack pack) {
        this.pack = pack;
    }

    @GetMapping("/apply")
    @Allowed(Permission.OPEN)
    String show(Words words, Model model) {
        model.addAttribute("languages", languages(words));
        return "portal/start";
    }

    @GetMapping("/apply/in-person")
    @Allowed(Permission.OPEN)
    String inPerson(Model model) {
        model.addAttribute("offices", offices());
        return "portal/in-person";
    }

    private List<LanguageChoice> languages(Words words) {
        return pack.languages().stream()
                .map(locale -> new LanguageChoice(
                        locale.toLanguageTag(),
                        nameOf(locale),
                        pack.words(locale).dir(),
                        locale.getLanguage().equals(words.locale().getLanguage())))
                .toList();
    }

    private static String nameOf(Locale locale) {
        var name = Locale.of(locale.getLanguage()).getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private List<Office> offices() {
        return pack.offices().stream().filter(Office::receives).toList();
    }
}
