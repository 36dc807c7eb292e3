// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Actor;
import org.amparo.access.Allowed;
import org.amparo.access.Browser;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Sessions;
import org.amparo.access.SignInOfficer;
import org.amparo.access.TryAgainLater;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where officers sign in: password and code on one page, and one answer to whatever was wrong. */
@Controller
class OfficerSignInPage {

    private final SignInOfficer signIn;
    private final Sessions sessions;

    OfficerSignInPage(SignInOfficer signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/work/sign-in")
    @Allowed(Permission.OPEN)
    String show(Actor actor, Model model) {
        if (actor instanceof Officer officer) {
            return "redirect:" + officer.home();
        }
        model.addAttribute("page", new OfficerSignInView("", ""));
        return "workbench/sign-in";
    }

    @PostMapping("/work/sign-in")
    @Allowed(Permission.OPEN)
    String enter(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            Browser browser,
            Words words,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return switch (signIn.signIn(login, password, code, browser)) {
                case SignInOfficer.SignedIn entered ->
                    "redirect:" + sessions.start(entered.officer(), request, response);
                case SignInOfficer.Refused refused ->
                    again(login, words.text("work.sign-in.refused"), 422, model, response);
            };
        } catch (TryAgainLater tooFast) {
            var from = words.time(tooFast.from().plusSeconds(59));
            return again(login, words.text("work.sign-in.later", from), 429, model, response);
        }
    }

    private static String again(String login, String error, int status, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("page", new OfficerSignInView(login, error));
        return "workbench/sign-in";
    }
}
