// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Allowed;
import org.amparo.access.Permission;
import org.amparo.access.Sessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an officer comes in from the workbench to fill in with a person, by a press of a button; and goes back from. */
@Controller
class EnterWithPersonPage {

    private final Sessions sessions;
    private final String workbench;

    EnterWithPersonPage(Sessions sessions, @Value("${amparo.origin.work:http://localhost:8080}") String workbench) {
        this.sessions = sessions;
        this.workbench = workbench;
    }

    @GetMapping("/help/enter")
    @Allowed(Permission.OPEN)
    String show(@RequestParam String ticket, Model model) {
        model.addAttribute("ticket", ticket);
        return "portal/enter-with-person";
    }

    @PostMapping("/help/enter")
    @Allowed(Permission.OPEN)
    String enter(@RequestParam String ticket, HttpServletRequest request, HttpServletResponse response) {
        return sessions.enter(ticket, request, response) ? "redirect:/apply/continue" : "redirect:/help/done";
    }

    @GetMapping("/help/done")
    @Allowed(Permission.OPEN)
    String done(Model model) {
        model.addAttribute("workbench", workbench + "/work/assist");
        return "portal/help-done";
    }
}
