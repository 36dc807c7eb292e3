// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.ChangeOwnData;
import org.amparo.registration.OwnData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is on record about a person, with former values, and what became of the changes they asked for. */
@Controller
class DataPage {

    private final OwnData ownData;
    private final DataViews views;

    DataPage(OwnData ownData, DataViews views) {
        this.ownData = ownData;
        this.views = views;
    }

    @GetMapping("/apply/data")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Words words, Model model) {
        var own = ownData.find(applicant);
        if (own.isEmpty()) {
            return "redirect:/apply/continue";
        }
        model.addAttribute("page", views.of(own.get(), words));
        return "portal/data";
    }

    /** Where one says how to be told something, whatever the country calls that page of its form. */
    @GetMapping("/apply/data/contact")
    @Allowed(Permission.APPLY)
    String contact(Applicant applicant) {
        return views.changeable()
                .filter(ChangeOwnData::isContact)
                .findFirst()
                .map(page -> "redirect:/apply/data/change/" + page.key())
                .orElse("redirect:/apply/data");
    }
}
