// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.access.Allowed;
import org.amparo.access.Permission;
import org.amparo.access.RunKiosk;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What only a kiosk shows: the page everybody begins at, and the question whether anybody is still there. */
@Controller
class KioskPage {

    private static final Pattern OURS = Pattern.compile("/apply(/[A-Za-z0-9/_-]*)?");

    private final RunKiosk runKiosk;

    KioskPage(RunKiosk runKiosk) {
        this.runKiosk = runKiosk;
    }

    @GetMapping("/apply/kiosk/turn/{ticket}")
    @Allowed(Permission.OPEN)
    String turn(@PathVariable UUID ticket, HttpServletRequest request, HttpServletResponse response) {
        runKiosk.take(ticket, request, response);
        return "redirect:/apply/anew";
    }

    @GetMapping("/apply/anew")
    @Allowed(Permission.OPEN)
    String anew(HttpServletRequest request) {
        return runKiosk.isHere(request) ? "portal/anew" : "redirect:/apply";
    }

    @GetMapping("/apply/kiosk/still")
    @Allowed(Permission.OPEN)
    String still(@RequestParam(defaultValue = "") String back, HttpServletRequest request, Model model) {
        if (!runKiosk.isHere(request)) {
            return "redirect:/apply";
        }
        model.addAttribute("back", ours(back));
        return "portal/still";
    }

    /** Somebody is there; the gate has noted it. */
    @PostMapping("/apply/kiosk/still")
    @Allowed(Permission.OPEN)
    String here(@RequestParam(defaultValue = "") String back) {
        return "redirect:" + ours(back);
    }

    /** For the script of a page somebody is writing on. */
    @GetMapping("/apply/kiosk/here")
    @Allowed(Permission.OPEN)
    ResponseEntity<Void> writing() {
        return ResponseEntity.noContent().build();
    }

    private static String ours(String back) {
        return OURS.matcher(back).matches() ? back : "/apply";
    }
}
