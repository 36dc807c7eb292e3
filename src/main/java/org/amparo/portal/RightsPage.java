// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.amparo.access.Actor;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Hand;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.Consents;
import org.amparo.registration.Information;
import org.amparo.registration.InformationPass;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The information gate: rights, procedure and obligations, read and accepted before anything is asked. */
@Controller
class RightsPage {

    private final Information information;
    private final InformationPass pass;
    private final Consents consents;
    private final Clock clock;

    RightsPage(Information information, InformationPass pass, Consents consents, Clock clock) {
        this.information = information;
        this.pass = pass;
        this.consents = consents;
        this.clock = clock;
    }

    @GetMapping("/apply/rights")
    @Allowed(Permission.OPEN)
    String show(Model model) {
        return page(false, model);
    }

    @PostMapping("/apply/rights")
    @Allowed(Permission.OPEN)
    String accept(
            @RequestParam(defaultValue = "") String read,
            Actor actor,
            Words words,
            Model model,
            HttpServletResponse response) {
        if (!read.equals("yes")) {
            response.setStatus(422);
            return page(true, model);
        }
        if (actor instanceof Applicant applicant) {
            // with an officer it is read together, in person; nobody else accepts it for another
            NoSuchPage.unless(applicant.hand().map(Hand::isOfficer).orElse(true));
            consents.acceptInformation(applicant, information.version(), words.lang(), clock.instant());
            return "redirect:/apply/continue";
        }
        return "redirect:/apply/sign-in?pass=" + pass.issue(words.lang());
    }

    private String page(boolean unread, Model model) {
        model.addAttribute("information", information);
        model.addAttribute("unread", unread);
        return "portal/rights";
    }
}
