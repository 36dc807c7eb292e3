// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which keys do what. */
@Controller
class KeysPage {

    private final Frames frames;

    KeysPage(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/work/help")
    @Allowed(Permission.WORK)
    String show(Officer officer, Words words, Model model) {
        model.addAttribute("page", new HomeView(frames.of(officer, "help", words)));
        model.addAttribute("kiosk", officer.may(Permission.RUN_KIOSK));
        return "workbench/help";
    }
}
