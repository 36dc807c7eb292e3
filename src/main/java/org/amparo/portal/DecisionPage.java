// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.AskForReview;
import org.amparo.procedure.CaseNotFound;
import org.amparo.procedure.InvalidStep;
import org.amparo.procedure.OwnAnswer;
import org.amparo.procedure.Step;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person reads the answer and asks for a review of it, already filled in. */
@Controller
class DecisionPage {

    private static final int UNPROCESSABLE = 422;

    private final AskForReview review;

    DecisionPage(AskForReview review) {
        this.review = review;
    }

    @GetMapping("/apply/decision")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Model model) {
        model.addAttribute("page", new DecisionView(answer(applicant), "", false));
        return "portal/decision";
    }

    @PostMapping("/apply/decision")
    @Allowed(Permission.APPLY)
    String ask(
            @RequestParam(defaultValue = "") String remedy,
            @RequestParam(defaultValue = "") String reasons,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var answer = answer(applicant);
        var step = step(remedy);
        if (step.isPresent()) {
            try {
                review.ask(applicant, step.get(), reasons, words.lang());
                return "redirect:/apply/decision";
            } catch (InvalidStep tooLong) {
                response.setStatus(UNPROCESSABLE);
                model.addAttribute("page", new DecisionView(answer, reasons, true));
                return "portal/decision";
            } catch (ChangedMeanwhile | CaseNotFound moved) {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                answer = answer(applicant);
            }
        }
        model.addAttribute("page", new DecisionView(answer, reasons, false));
        return "portal/decision";
    }

    private OwnAnswer answer(Applicant applicant) {
        return review.find(applicant).orElseThrow(NoSuchPage::new);
    }

    private static Optional<Step> step(String name) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equals(name))
                .findFirst();
    }
}
