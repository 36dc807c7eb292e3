// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.AskForReview;
import org.amparo.procedure.CaseNotFound;
import org.amparo.procedure.InvalidStep;
import org.amparo.procedure.OwnAnswer;
import org.amparo.procedure.OwnCase;
import org.amparo.procedure.Step;
import org.amparo.procedure.letters.DecisionLetters;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.Receipts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final DecisionLetters letters;
    private final OwnCase cases;
    private final Receipts receipts;

    DecisionPage(AskForReview review, DecisionLetters letters, OwnCase cases, Receipts receipts) {
        this.review = review;
        this.letters = letters;
        this.cases = cases;
        this.receipts = receipts;
    }

    @GetMapping("/apply/decision")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Model model) {
        model.addAttribute("page", view(applicant, "", false));
        return "portal/decision";
    }

    /** The signed letter, as a file to keep and show. */
    @GetMapping("/apply/decision/letter")
    @Allowed(Permission.APPLY)
    ResponseEntity<byte[]> letter(Applicant applicant, Words words) {
        var file = letters.own(applicant, answer(applicant).toldAt()).orElseThrow(NoSuchPage::new);
        var disposition = ContentDisposition.attachment()
                .filename(words.text("decision-letter.file"))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file);
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
        answer(applicant);
        var step = step(remedy);
        if (step.isPresent()) {
            try {
                review.ask(applicant, step.get(), reasons, words.lang());
                return "redirect:/apply/decision";
            } catch (InvalidStep tooLong) {
                response.setStatus(UNPROCESSABLE);
                model.addAttribute("page", view(applicant, reasons, true));
                return "portal/decision";
            } catch (ChangedMeanwhile | CaseNotFound moved) {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
            }
        }
        model.addAttribute("page", view(applicant, reasons, false));
        return "portal/decision";
    }

    private DecisionView view(Applicant applicant, String reasons, boolean tooLong) {
        var answer = answer(applicant);
        var later = receipts.find(applicant)
                .map(receipt -> cases.told(receipt.applicationId()))
                .orElse(List.of());
        return new DecisionView(answer, later, letters.hasOwn(applicant, answer.toldAt()), reasons, tooLong);
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
