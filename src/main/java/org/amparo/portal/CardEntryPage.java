// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Actor;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Browser;
import org.amparo.access.Permission;
import org.amparo.access.SignInWithCard;
import org.amparo.access.TryAgainLater;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming back with a recovery card. */
@Controller
class CardEntryPage {

    private final SignInWithCard signInWithCard;
    private final Entrance entrance;

    CardEntryPage(SignInWithCard signInWithCard, Entrance entrance) {
        this.signInWithCard = signInWithCard;
        this.entrance = entrance;
    }

    @GetMapping("/apply/card/enter")
    @Allowed(Permission.OPEN)
    String show(Actor actor, Model model) {
        if (actor instanceof Applicant) {
            return "redirect:/apply/continue";
        }
        model.addAttribute("page", new CardEntryView("", "", false));
        return "portal/card-enter";
    }

    @PostMapping("/apply/card/enter")
    @Allowed(Permission.OPEN)
    String enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String pin,
            Words words,
            Browser browser,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!signInWithCard.isCode(code)) {
            response.setStatus(422);
            model.addAttribute("page", new CardEntryView(code, words.text("error.card.code"), true));
            return "portal/card-enter";
        }
        String error;
        try {
            var applicant = signInWithCard.signIn(code, pin, browser);
            if (applicant.isPresent()) {
                return entrance.enter(applicant.get(), "", request, response);
            }
            response.setStatus(422);
            error = words.text("error.card.wrong");
        } catch (TryAgainLater tooFast) {
            response.setStatus(429);
            error = words.text("error.card.later", words.time(tooFast.from().plusSeconds(59)));
        }
        model.addAttribute("page", new CardEntryView(code, error, false));
        return "portal/card-enter";
    }
}
