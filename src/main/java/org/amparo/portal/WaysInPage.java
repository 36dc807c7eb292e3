// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.ChangeEmail;
import org.amparo.access.EmailRefused;
import org.amparo.access.Permission;
import org.amparo.access.SignInWay;
import org.amparo.access.TryAgainLater;
import org.amparo.access.WaysIn;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a person comes in, all on one page: address, password, card, notices of entries, and an end to other devices. */
@Controller
class WaysInPage {

    private static final int UNPROCESSABLE = 422;
    private static final String HERE = "redirect:/apply/ways-in";

    private final WaysIn waysIn;
    private final ChangeEmail changeEmail;
    private final SignInWay way;

    WaysInPage(WaysIn waysIn, ChangeEmail changeEmail, SignInWay way) {
        this.waysIn = waysIn;
        this.changeEmail = changeEmail;
        this.way = way;
    }

    @GetMapping("/apply/ways-in")
    @Allowed(Permission.APPLY)
    String show(@RequestParam(defaultValue = "") String done, Applicant applicant, Model model) {
        return page(applicant, WaysInView.Typed.NOTHING, done, model);
    }

    @PostMapping("/apply/ways-in/email")
    @Allowed(Permission.APPLY)
    String askForCode(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String unsafe,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var others = unsafe.equals("yes");
        String error;
        try {
            if (email.strip().equalsIgnoreCase(waysIn.of(applicant).email())) {
                error = words.text("ways.error.same");
            } else {
                changeEmail.ask(applicant, email, others, words);
                return HERE + "#email-code";
            }
        } catch (EmailRefused notAnAddress) {
            error = words.text("error.email");
        } catch (TryAgainLater tooFast) {
            error = words.text("error.code.later", words.time(tooFast.from()));
        }
        response.setStatus(UNPROCESSABLE);
        return page(applicant, new WaysInView.Typed(email, others, error, "email"), "", model);
    }

    @PostMapping("/apply/ways-in/email/code")
    @Allowed(Permission.APPLY)
    String confirm(
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam(defaultValue = "") String code,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        if (act.equals("cancel")) {
            changeEmail.cancel(applicant);
            return HERE;
        }
        var outcome = changeEmail.confirm(applicant, code);
        if (outcome == ChangeEmail.Outcome.CHANGED) {
            return HERE + "?done=email";
        }
        response.setStatus(UNPROCESSABLE);
        var taken = outcome == ChangeEmail.Outcome.TAKEN;
        var error = words.text(taken ? "ways.error.taken" : "ways.error.code");
        var typed = new WaysInView.Typed("", false, error, taken ? "email" : "email-code");
        return page(applicant, typed, "", model);
    }

    @PostMapping("/apply/ways-in/notices")
    @Allowed(Permission.APPLY)
    String notices(@RequestParam(defaultValue = "") String tell, Applicant applicant) {
        waysIn.tellEntries(applicant, tell.equals("yes"));
        return HERE + "#notices";
    }

    @PostMapping("/apply/ways-in/leave")
    @Allowed(Permission.APPLY)
    String leave(Applicant applicant, HttpServletRequest request, HttpServletResponse response) {
        waysIn.leaveElsewhere(applicant, request, response);
        return HERE + "?done=left";
    }

    private String page(Applicant applicant, WaysInView.Typed typed, String done, Model model) {
        var known = done.equals("email") || done.equals("left") ? done : "";
        model.addAttribute("page", new WaysInView(waysIn.of(applicant), way == SignInWay.LINK, typed, known));
        return "portal/ways-in";
    }
}
