// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Actor;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.HelpGrants;
import org.amparo.access.HelpScope;
import org.amparo.access.HelperAccount;
import org.amparo.access.Permission;
import org.amparo.access.Sessions;
import org.amparo.registration.AnswerRequest;
import org.amparo.registration.Drafts;
import org.amparo.registration.InformationRequestView;
import org.amparo.registration.Receipts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One person as whoever helps sees them: what may be done for them, and no more. */
@Controller
class HelpPersonPage {

    private final HelpGrants grants;
    private final Sessions sessions;
    private final Drafts drafts;
    private final Receipts receipts;
    private final AnswerRequest requests;

    HelpPersonPage(HelpGrants grants, Sessions sessions, Drafts drafts, Receipts receipts, AnswerRequest requests) {
        this.grants = grants;
        this.sessions = sessions;
        this.drafts = drafts;
        this.receipts = receipts;
        this.requests = requests;
    }

    @PostMapping("/help/{grant}/open")
    @Allowed(Permission.HELP)
    String open(
            @PathVariable UUID grant, HelperAccount helper, HttpServletRequest request, HttpServletResponse response) {
        NoSuchPage.unless(
                grants.listFor(helper).stream().anyMatch(one -> one.id().equals(grant)));
        return "redirect:" + sessions.turnTo(helper, grant, request, response);
    }

    @GetMapping("/help/person")
    @Allowed(Permission.HELP)
    String show(Actor actor, Model model) {
        if (!(actor instanceof Applicant applicant) || applicant.hand().isEmpty()) {
            return "redirect:/help";
        }
        var hand = applicant.hand().get();
        var sent = receipts.find(applicant).isPresent();
        model.addAttribute(
                "page",
                new HelpPersonView(
                        hand,
                        drafts.find(applicant).isPresent(),
                        sent,
                        hand.may(HelpScope.REPLY)
                                ? requests.listFor(applicant.accountId()).stream()
                                        .filter(InformationRequestView::isOpen)
                                        .toList()
                                : List.of()));
        return "portal/help-person";
    }

    /** Back to the list; an officer's session at this door ends. */
    @PostMapping("/help/stop")
    @Allowed(Permission.OPEN)
    String stop(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (actor instanceof Applicant applicant && applicant.isHelped()) {
            return "redirect:" + sessions.stopHelping(request, response);
        }
        return "redirect:/help";
    }
}
