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
import org.amparo.access.CodePurpose;
import org.amparo.access.EmailRefused;
import org.amparo.access.Hand;
import org.amparo.access.HelpGrants;
import org.amparo.access.HelperAccount;
import org.amparo.access.Permission;
import org.amparo.access.Sessions;
import org.amparo.access.SignInToHelp;
import org.amparo.access.TryAgainLater;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The helpers' own door: their address, the code that was sent there, then the people who allowed them. */
@Controller
class HelpDoorPage {

    private static final int UNPROCESSABLE = 422;

    private final AskForCode askForCode;
    private final SignInToHelp signIn;
    private final Sessions sessions;
    private final HelpGrants grants;

    HelpDoorPage(AskForCode askForCode, SignInToHelp signIn, Sessions sessions, HelpGrants grants) {
        this.askForCode = askForCode;
        this.signIn = signIn;
        this.sessions = sessions;
        this.grants = grants;
    }

    @GetMapping("/help")
    @Allowed(Permission.OPEN)
    String show(Actor actor, Model model) {
        if (actor instanceof Applicant applicant && applicant.isHelped()) {
            return applicant.hand().filter(Hand::isOfficer).isPresent()
                    ? "redirect:/apply/tasks"
                    : "redirect:/help/person";
        }
        if (actor instanceof HelperAccount helper) {
            model.addAttribute("grants", grants.listFor(helper));
            return "portal/help-list";
        }
        model.addAttribute("page", new HelpDoorView("", ""));
        return "portal/help-door";
    }

    @PostMapping("/help/sign-in")
    @Allowed(Permission.OPEN)
    String ask(
            @RequestParam(defaultValue = "") String email,
            Words words,
            Browser browser,
            Model model,
            HttpServletResponse response) {
        String problem;
        try {
            return "redirect:/help/code?attempt=" + askForCode.ask(email, CodePurpose.HELP, words, browser);
        } catch (EmailRefused notAnAddress) {
            response.setStatus(UNPROCESSABLE);
            problem = words.text("error.email");
        } catch (TryAgainLater tooFast) {
            response.setStatus(429);
            problem = words.text("error.code.later", words.time(tooFast.from()));
        }
        model.addAttribute("page", new HelpDoorView(email, problem));
        return "portal/help-door";
    }

    @GetMapping("/help/code")
    @Allowed(Permission.OPEN)
    String showCode(@RequestParam UUID attempt, Model model) {
        model.addAttribute("page", new HelpCodeView(attempt, "", ""));
        return "portal/help-code";
    }

    @PostMapping("/help/code")
    @Allowed(Permission.OPEN)
    String enter(
            @RequestParam UUID attempt,
            @RequestParam(defaultValue = "") String code,
            Words words,
            Browser browser,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problem = switch (signIn.signIn(attempt, code, browser)) {
            case SignInToHelp.SignedIn signedIn -> {
                sessions.start(signedIn.helper(), request, response);
                yield "";
            }
            case SignInToHelp.WrongCode wrong -> words.text("error.code.wrong", wrong.triesLeft());
            case SignInToHelp.Dead dead -> words.text("error.code.expired");
        };
        if (problem.isEmpty()) {
            return "redirect:/help";
        }
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", new HelpCodeView(attempt, code, problem));
        return "portal/help-code";
    }
}
