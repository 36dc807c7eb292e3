// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.access.Allowed;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The whole way on one light page, to be read before anything is typed, printed and handed on. */
@Controller
class GuidePage {

    private final GuideViews views;

    GuidePage(GuideViews views) {
        this.views = views;
    }

    @GetMapping("/guide")
    @Allowed(Permission.OPEN)
    String show(Words words, Model model) {
        model.addAttribute("page", views.in(words));
        return "portal/guide";
    }
}
