// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.AnswerSummons;
import org.amparo.registration.PresenceChanged;
import org.amparo.registration.SummonsDays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an applicant chooses another day to come. */
@Controller
class SummonsDayPage {

    private static final int UNPROCESSABLE = 422;

    private final PresenceViews views;
    private final AnswerSummons answerSummons;
    private final SummonsDays days;

    SummonsDayPage(PresenceViews views, AnswerSummons answerSummons, SummonsDays days) {
        this.views = views;
        this.answerSummons = answerSummons;
        this.days = days;
    }

    @GetMapping("/apply/presence/day")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Model model) {
        model.addAttribute("page", view(applicant, "", "", "", ""));
        return "portal/summons-day";
    }

    @PostMapping("/apply/presence/day")
    @Allowed(Permission.APPLY)
    String choose(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var chosenDay =
                days.days().stream().filter(one -> one.toString().equals(day)).findFirst();
        var chosenTime =
                days.times().stream().filter(one -> one.toString().equals(time)).findFirst();
        if (chosenDay.isEmpty() || chosenTime.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute(
                    "page",
                    view(
                            applicant,
                            chosenDay.map(LocalDate::toString).orElse(""),
                            chosenTime.map(LocalTime::toString).orElse(""),
                            chosenDay.isEmpty() ? words.text("presence.day.missing") : "",
                            chosenTime.isEmpty() ? words.text("presence.time.missing") : ""));
            return "portal/summons-day";
        }
        try {
            answerSummons.move(applicant, chosenDay.get(), chosenTime.get());
        } catch (PresenceChanged elsewhere) {
            // the page shows how it stands now
            return "redirect:/apply/presence";
        }
        return "redirect:/apply/presence";
    }

    private SummonsDayView view(Applicant applicant, String day, String time, String dayError, String timeError) {
        var presence = views.of(applicant, "").orElseThrow(NoSuchPage::new);
        NoSuchPage.unless(presence.mayMove());
        var coming = presence.coming().orElseThrow(NoSuchPage::new);
        return new SummonsDayView(
                coming.office(), coming.city(), days.days(), days.times(), day, time, dayError, timeError);
    }
}
