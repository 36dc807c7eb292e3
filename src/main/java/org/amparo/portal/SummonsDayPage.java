// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.kernel.TypedTime;
import org.amparo.registration.AnswerSummons;
import org.amparo.registration.PresenceChanged;
import org.amparo.registration.SummonsTimeGone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an applicant chooses another day to come, among those that are free. */
@Controller
class SummonsDayPage {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final SummonsDayViews views;
    private final AnswerSummons answerSummons;

    SummonsDayPage(SummonsDayViews views, AnswerSummons answerSummons) {
        this.views = views;
        this.answerSummons = answerSummons;
    }

    @GetMapping("/apply/presence/day")
    @Allowed(Permission.APPLY)
    String show(@RequestParam(defaultValue = "") String from, Applicant applicant, Words words, Model model) {
        model.addAttribute("page", views.of(applicant, TypedTime.day(from), "", words));
        return "portal/summons-day";
    }

    @PostMapping("/apply/presence/day")
    @Allowed(Permission.APPLY)
    String choose(
            @RequestParam(defaultValue = "") String at,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var chosen = TypedTime.moment(at);
        if (chosen.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute(
                    "page", views.of(applicant, Optional.empty(), words.text("presence.day.missing"), words));
            return "portal/summons-day";
        }
        try {
            answerSummons.move(applicant, chosen.get());
        } catch (SummonsTimeGone quicker) {
            response.setStatus(CONFLICT);
            model.addAttribute("page", views.of(applicant, Optional.empty(), words.text("presence.day.gone"), words));
            return "portal/summons-day";
        } catch (PresenceChanged elsewhere) {
            // the page shows how it stands now
            return "redirect:/apply/presence";
        }
        return "redirect:/apply/presence";
    }
}
