// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Allowed;
import org.amparo.access.AskForLink;
import org.amparo.access.Browser;
import org.amparo.access.EmailRefused;
import org.amparo.access.Permission;
import org.amparo.access.SetPassword;
import org.amparo.access.SignInWay;
import org.amparo.access.TryAgainLater;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A first sign-in, or a forgotten password, where the country signs in by link: the address, the mail, and the page the
 * link opens. That page only shows a form: programs that open every link of a mail use nothing up.
 */
@Controller
class LinkPage {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final AskForLink askForLink;
    private final SetPassword setPassword;
    private final Entrance entrance;
    private final SignInWay way;

    LinkPage(AskForLink askForLink, SetPassword setPassword, Entrance entrance, SignInWay way) {
        this.askForLink = askForLink;
        this.setPassword = setPassword;
        this.entrance = entrance;
        this.way = way;
    }

    @GetMapping("/apply/link")
    @Allowed(Permission.OPEN)
    String show(@RequestParam(defaultValue = "") String pass, Model model) {
        NoSuchPage.unless(way == SignInWay.LINK);
        model.addAttribute("page", new LinkView("", pass, ""));
        return "portal/link";
    }

    @PostMapping("/apply/link")
    @Allowed(Permission.OPEN)
    String ask(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String pass,
            Words words,
            Browser browser,
            Model model,
            HttpServletResponse response) {
        NoSuchPage.unless(way == SignInWay.LINK);
        try {
            askForLink.ask(email, pass, words, browser);
            return "redirect:/apply/link/sent";
        } catch (EmailRefused notAnAddress) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", new LinkView(email, pass, words.text("error.email")));
        } catch (TryAgainLater tooFast) {
            response.setStatus(TOO_MANY);
            var later = words.text("error.link.later", words.time(tooFast.from()));
            model.addAttribute("page", new LinkView(email, pass, later));
        }
        return "portal/link";
    }

    @GetMapping("/apply/link/sent")
    @Allowed(Permission.OPEN)
    String sent() {
        NoSuchPage.unless(way == SignInWay.LINK);
        return "portal/link-sent";
    }

    @GetMapping("/apply/link/{token}")
    @Allowed(Permission.OPEN)
    String open(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String see,
            Model model,
            HttpServletResponse response) {
        NoSuchPage.unless(way == SignInWay.LINK);
        if (!setPassword.canBeUsed(token)) {
            return old(response);
        }
        model.addAttribute("page", new NewPasswordView(token, see.equals("yes"), ""));
        return "portal/new-password";
    }

    @PostMapping("/apply/link/{token}")
    @Allowed(Permission.OPEN)
    String set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String see,
            Words words,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        NoSuchPage.unless(way == SignInWay.LINK);
        return switch (setPassword.set(token, password)) {
            case SetPassword.SignedIn in -> entrance.enter(in.applicant(), in.carried(), request, response);
            case SetPassword.Expired expired -> old(response);
            case SetPassword.Refused refused -> {
                response.setStatus(UNPROCESSABLE);
                var error = words.text(refused.messageKey(), refused.shortest(), refused.longest());
                model.addAttribute("page", new NewPasswordView(token, see.equals("yes"), error));
                yield "portal/new-password";
            }
        };
    }

    private static String old(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        return "portal/link-old";
    }
}
