// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.AnswerInterview;
import org.amparo.registration.InterviewChanged;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody who was invited to talk by video sees when, how to get in and what is needed, and says to come. */
@Controller
class InterviewPage {

    private static final String ADDRESS = "redirect:/apply/interview";

    private final InterviewViews views;
    private final AnswerInterview answer;

    InterviewPage(InterviewViews views, AnswerInterview answer) {
        this.views = views;
        this.answer = answer;
    }

    @GetMapping("/apply/interview")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Words words, Model model) {
        model.addAttribute("page", views.of(applicant, words).orElseThrow(NoSuchPage::new));
        return "portal/interview";
    }

    @PostMapping("/apply/interview/confirm")
    @Allowed(Permission.APPLY)
    String confirm(@RequestParam UUID interview, @RequestParam int date, Applicant applicant) {
        try {
            answer.confirm(applicant, interview, date);
        } catch (InterviewChanged meanwhile) {
            // the page shows the date that counts now
            return ADDRESS;
        }
        return ADDRESS;
    }
}
