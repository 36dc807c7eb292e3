// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amparo.access.Actor;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.AskForCode;
import org.amparo.access.Browser;
import org.amparo.access.EmailRefused;
import org.amparo.access.Permission;
import org.amparo.access.SignInWay;
import org.amparo.access.SignInWithCode;
import org.amparo.access.TryAgainLater;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing in by e-mail: the address, then the one-time code that was sent there. Also how an account begins.
 * In countries with passwords it leads on to the pages for those.
 */
@Controller
class SignInPage {

    private static final int UNPROCESSABLE = 422;

    private final AskForCode askForCode;
    private final SignInWithCode signInWithCode;
    private final Entrance entrance;
    private final SignInWay way;

    SignInPage(AskForCode askForCode, SignInWithCode signInWithCode, Entrance entrance, SignInWay way) {
        this.askForCode = askForCode;
        this.signInWithCode = signInWithCode;
        this.entrance = entrance;
        this.way = way;
    }

    @GetMapping("/apply/sign-in")
    @Allowed(Permission.OPEN)
    String show(@RequestParam(defaultValue = "") String pass, Actor actor, Model model) {
        if (actor instanceof Applicant) {
            return "redirect:/apply/continue";
        }
        if (way == SignInWay.LINK) {
            return Entrance.to(pass.isEmpty() ? "/apply/password" : "/apply/link", pass);
        }
        model.addAttribute("page", new SignInView("", pass, ""));
        return "portal/sign-in";
    }

    @PostMapping("/apply/sign-in")
    @Allowed(Permission.OPEN)
    String ask(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String pass,
            Words words,
            Browser browser,
            Model model,
            HttpServletResponse response) {
        NoSuchPage.unless(way == SignInWay.CODE);
        try {
            var attempt = askForCode.ask(email, words, browser);
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/apply/code")
                            .queryParam("attempt", attempt)
                            .queryParam("pass", pass)
                            .build()
                            .encode();
        } catch (EmailRefused notAnAddress) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", new SignInView(email, pass, words.text("error.email")));
            return "portal/sign-in";
        } catch (TryAgainLater tooFast) {
            response.setStatus(429);
            model.addAttribute(
                    "page", new SignInView(email, pass, words.text("error.code.later", words.time(tooFast.from()))));
            return "portal/sign-in";
        }
    }

    @GetMapping("/apply/code")
    @Allowed(Permission.OPEN)
    String showCode(@RequestParam UUID attempt, @RequestParam(defaultValue = "") String pass, Model model) {
        model.addAttribute("page", new CodeView(attempt, pass, "", ""));
        return "portal/code";
    }

    @PostMapping("/apply/code")
    @Allowed(Permission.OPEN)
    String signIn(
            @RequestParam UUID attempt,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = "pass", defaultValue = "") String accepted,
            Words words,
            Browser browser,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problem = switch (signInWithCode.signIn(attempt, code.replaceAll("\\s", ""), browser)) {
            case SignInWithCode.SignedIn signedIn -> entrance.enter(signedIn.applicant(), accepted, request, response);
            case SignInWithCode.WrongCode wrong -> words.text("error.code.wrong", wrong.triesLeft());
            case SignInWithCode.TooManyTries tooMany -> words.text("error.code.too-many");
            case SignInWithCode.Expired expired -> words.text("error.code.expired");
        };
        if (problem.startsWith("redirect:")) {
            return problem;
        }
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", new CodeView(attempt, accepted, code, problem));
        return "portal/code";
    }
}
