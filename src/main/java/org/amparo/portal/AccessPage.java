// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at a person's things, for that person. */
@Controller
class AccessPage {

    private static final int LAST_PAGE = 1_000;

    private final AccessViews views;

    AccessPage(AccessViews views) {
        this.views = views;
    }

    @GetMapping("/apply/access")
    @Allowed(Permission.APPLY)
    String show(@RequestParam(defaultValue = "0") String page, Applicant applicant, Words words, Model model) {
        var number = page.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
        model.addAttribute("page", views.of(applicant, number, words));
        return "portal/access";
    }
}
