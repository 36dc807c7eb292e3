// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Actor;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Browser;
import org.amparo.access.Permission;
import org.amparo.access.SignInWay;
import org.amparo.access.SignInWithPassword;
import org.amparo.access.TryAgainLater;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming back with e-mail and password, where the country signs in by link. */
@Controller
class PasswordPage {

    private final SignInWithPassword signInWithPassword;
    private final Entrance entrance;
    private final SignInWay way;

    PasswordPage(SignInWithPassword signInWithPassword, Entrance entrance, SignInWay way) {
        this.signInWithPassword = signInWithPassword;
        this.entrance = entrance;
        this.way = way;
    }

    @GetMapping("/apply/password")
    @Allowed(Permission.OPEN)
    String show(@RequestParam(defaultValue = "") String see, Actor actor, Model model) {
        NoSuchPage.unless(way == SignInWay.LINK);
        if (actor instanceof Applicant) {
            return "redirect:/apply/continue";
        }
        model.addAttribute("page", new PasswordView("", see.equals("yes"), ""));
        return "portal/password";
    }

    @PostMapping("/apply/password")
    @Allowed(Permission.OPEN)
    String enter(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String see,
            Words words,
            Browser browser,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        NoSuchPage.unless(way == SignInWay.LINK);
        String error;
        try {
            var applicant = signInWithPassword.signIn(email, password, browser);
            if (applicant.isPresent()) {
                return entrance.enter(applicant.get(), "", request, response);
            }
            response.setStatus(422);
            error = words.text("error.password.wrong");
        } catch (TryAgainLater tooFast) {
            response.setStatus(429);
            error = words.text("error.password.later", words.time(tooFast.from()));
        }
        model.addAttribute("page", new PasswordView(email, see.equals("yes"), error));
        return "portal/password";
    }
}
