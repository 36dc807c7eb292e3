// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Browser;
import org.amparo.access.EmailRefused;
import org.amparo.access.Permission;
import org.amparo.access.TryAgainLater;
import org.amparo.access.UndoEmail;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Where somebody puts back the address their account had, because somebody else changed it. */
@Controller
class UndoEmailPage {

    private static final int UNPROCESSABLE = 422;

    private final UndoEmail undoEmail;
    private final Entrance entrance;

    UndoEmailPage(UndoEmail undoEmail, Entrance entrance) {
        this.undoEmail = undoEmail;
        this.entrance = entrance;
    }

    @GetMapping("/apply/undo-email")
    @Allowed(Permission.OPEN)
    String show(Model model) {
        model.addAttribute("page", new UndoEmailView("", "", ""));
        return "portal/undo-email";
    }

    @PostMapping("/apply/undo-email")
    @Allowed(Permission.OPEN)
    String ask(
            @RequestParam(defaultValue = "") String email,
            Words words,
            Browser browser,
            Model model,
            HttpServletResponse response) {
        String error;
        try {
            var attempt = undoEmail.ask(email, words, browser);
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/apply/undo-email/code")
                            .queryParam("attempt", attempt)
                            .build()
                            .encode();
        } catch (EmailRefused notAnAddress) {
            error = words.text("error.email");
        } catch (TryAgainLater tooFast) {
            error = words.text("error.code.later", words.time(tooFast.from()));
        }
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", new UndoEmailView("", email, error));
        return "portal/undo-email";
    }

    @GetMapping("/apply/undo-email/code")
    @Allowed(Permission.OPEN)
    String showCode(@RequestParam UUID attempt, Model model) {
        model.addAttribute("page", new UndoEmailView(attempt.toString(), "", ""));
        return "portal/undo-email";
    }

    @PostMapping("/apply/undo-email/code")
    @Allowed(Permission.OPEN)
    String undo(
            @RequestParam UUID attempt,
            @RequestParam(defaultValue = "") String code,
            Words words,
            Browser browser,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var applicant = undoEmail.undo(attempt, code, browser);
        if (applicant.isPresent()) {
            entrance.enter(applicant.get(), "", request, response);
            return "redirect:/apply/ways-in?done=email";
        }
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", new UndoEmailView(attempt.toString(), code, words.text("ways.undo.error")));
        return "portal/undo-email";
    }
}
