// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.AnswerRequest;
import org.amparo.registration.InformationRequestView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an applicant answers what an officer asked for, until when, knowing that the filing date stands. */
@Controller
class ReplyPage {

    private static final int UNPROCESSABLE = 422;

    private final AnswerRequest answerRequest;

    ReplyPage(AnswerRequest answerRequest) {
        this.answerRequest = answerRequest;
    }

    @GetMapping("/apply/requests/{id}")
    @Allowed(Permission.APPLY)
    String show(@PathVariable UUID id, Applicant applicant, Model model) {
        model.addAttribute("page", new ReplyView(request(id, applicant), "", ""));
        return "portal/reply";
    }

    @PostMapping("/apply/requests/{id}")
    @Allowed(Permission.APPLY)
    String reply(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(name = "do", defaultValue = "") String again,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        if (!again.isEmpty()) {
            model.addAttribute("page", new ReplyView(request(id, applicant), reply, ""));
            return "portal/reply";
        }
        var length = reply.strip().length();
        if (length == 0 || length > AnswerRequest.LONGEST) {
            response.setStatus(UNPROCESSABLE);
            var wrong = length == 0
                    ? words.text("error.reply.empty")
                    : words.text("error.too-long", AnswerRequest.LONGEST, length);
            model.addAttribute("page", new ReplyView(request(id, applicant), reply, wrong));
            return "portal/reply";
        }
        answerRequest.answer(id, applicant, reply);
        return "redirect:/apply/status";
    }

    private InformationRequestView request(UUID id, Applicant applicant) {
        return answerRequest.listFor(applicant.accountId()).stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }
}
