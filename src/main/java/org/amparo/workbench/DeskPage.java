// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One application on the desk: what the person declared, beside photo and papers. */
@Controller
class DeskPage {

    private final DeskViews views;

    DeskPage(DeskViews views) {
        this.views = views;
    }

    @GetMapping("/work/applications/{id}")
    @Allowed(Permission.READ_APPLICATION)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", views.of(id, officer, words));
        return "workbench/desk";
    }
}
