// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Actor;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Browser;
import org.amparo.access.IssueCard;
import org.amparo.access.Permission;
import org.amparo.access.TryAgainLater;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A recovery card: for whoever has no e-mail, and for whoever wants a new one. It is shown once, to be printed or copied. */
@Controller
class CardPage {

    private final IssueCard issueCard;
    private final Entrance entrance;

    CardPage(IssueCard issueCard, Entrance entrance) {
        this.issueCard = issueCard;
        this.entrance = entrance;
    }

    @GetMapping("/apply/card")
    @Allowed(Permission.OPEN)
    String show(@RequestParam(defaultValue = "") String pass, Actor actor, Model model) {
        NoSuchPage.unless(!(actor instanceof Applicant applicant) || !applicant.isHelped());
        model.addAttribute("page", new CardView(pass, actor instanceof Applicant, "", ""));
        return "portal/card";
    }

    @PostMapping("/apply/card")
    @Allowed(Permission.OPEN)
    String issue(
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String pass,
            Actor actor,
            Words words,
            Browser browser,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String error;
        try {
            var outcome = actor instanceof Applicant applicant
                    ? issueCard.to(applicant, pin)
                    : issueCard.toNewcomer(pin, words, browser);
            switch (outcome) {
                case IssueCard.Issued issued -> {
                    entrance.enter(issued.applicant(), pass, request, response);
                    return "redirect:"
                            + UriComponentsBuilder.fromPath("/apply/card/new")
                                    .queryParam("card", issued.shown())
                                    .build()
                                    .encode();
                }
                case IssueCard.PinRefused refused -> {
                    response.setStatus(422);
                    error = words.text(refused.messageKey());
                }
            }
        } catch (TryAgainLater tooFast) {
            response.setStatus(429);
            error = words.text("error.card.later", words.time(tooFast.from()));
        }
        model.addAttribute("page", new CardView(pass, actor instanceof Applicant, pin, error));
        return "portal/card";
    }

    @GetMapping("/apply/card/new")
    @Allowed(Permission.APPLY)
    String shown(@RequestParam(defaultValue = "") String card, Applicant applicant, Model model) {
        var code = issueCard.code(applicant, card);
        if (code.isEmpty()) {
            return "redirect:/apply/card";
        }
        model.addAttribute("code", code);
        return "portal/card-shown";
    }
}
