// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.RunKiosk;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Turns the device an officer sits at into a kiosk for applicants, and back. */
@Controller
class KioskDevicePage {

    private final RunKiosk runKiosk;
    private final Frames frames;

    KioskDevicePage(RunKiosk runKiosk, Frames frames) {
        this.runKiosk = runKiosk;
        this.frames = frames;
    }

    @GetMapping("/work/kiosk")
    @Allowed(Permission.RUN_KIOSK)
    String show(Officer officer, Words words, HttpServletRequest request, Model model) {
        model.addAttribute("page", new KioskView(frames.of(officer, "kiosk", words), runKiosk.isHere(request)));
        return "workbench/kiosk";
    }

    /** Answers with a link, not a redirect: the portal may live at another host, which forms may not lead to. */
    @PostMapping("/work/kiosk")
    @Allowed(Permission.RUN_KIOSK)
    String turn(
            @RequestParam boolean on,
            Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("on", on);
        model.addAttribute("address", runKiosk.turn(on, officer, request, response));
        return "workbench/kiosk-turned";
    }
}
