// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Browser;
import org.amparo.access.ConfirmWithCode;
import org.amparo.access.HelpScope;
import org.amparo.access.Permission;
import org.amparo.access.TryAgainLater;
import org.amparo.country.Words;
import org.amparo.registration.Drafts;
import org.amparo.registration.NoDraft;
import org.amparo.registration.SendForApplicant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the person says yes to what somebody filled in for them: with a code that comes to the person alone, the PIN of
 * their card, or in person with a signature.
 */
@Controller
class ConfirmPage {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_FAST = 429;

    private final Drafts drafts;
    private final ConfirmWithCode codes;
    private final SendForApplicant sendForApplicant;

    ConfirmPage(Drafts drafts, ConfirmWithCode codes, SendForApplicant sendForApplicant) {
        this.drafts = drafts;
        this.codes = codes;
        this.sendForApplicant = sendForApplicant;
    }

    @GetMapping("/apply/confirm")
    @Allowed(value = Permission.APPLY, helping = HelpScope.FORM)
    String show(@RequestParam Optional<UUID> attempt, Applicant applicant, Model model) {
        if (drafts.find(applicant).isEmpty()) {
            throw new NoDraft();
        }
        if (!applicant.isHelped()) {
            return "redirect:/apply/check";
        }
        return page(applicant, attempt, UUID.randomUUID(), false, Map.of(), model);
    }

    @PostMapping("/apply/confirm/code")
    @Allowed(value = Permission.APPLY, helping = HelpScope.FORM)
    String ask(Applicant applicant, Browser browser, Words words, Model model, HttpServletResponse response) {
        if (!applicant.isHelped() || !sendForApplicant.ways(applicant).code()) {
            return "redirect:/apply/check";
        }
        try {
            return "redirect:/apply/confirm?attempt=" + codes.ask(applicant, browser);
        } catch (TryAgainLater tooFast) {
            response.setStatus(TOO_FAST);
            var wrong = Map.of("code", words.text("error.code.later", words.time(tooFast.from())));
            return page(applicant, Optional.empty(), UUID.randomUUID(), false, wrong, model);
        }
    }

    /** What the person said yes with stands in {@code by}: a code, the PIN of the card, or a signature. */
    @PostMapping("/apply/confirm")
    @Allowed(value = Permission.APPLY, helping = HelpScope.FORM)
    String send(
            @RequestParam Optional<UUID> attempt,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String signed,
            @RequestParam(defaultValue = "") String declaration,
            Applicant applicant,
            Browser browser,
            Words words,
            Model model,
            HttpServletResponse response) {
        if (!applicant.isHelped()) {
            return "redirect:/apply/check";
        }
        var declared = declaration.equals("yes");
        var wrong = new LinkedHashMap<String, String>();
        if (!declared) {
            wrong.put("declaration", words.text("error.declaration"));
        } else if (by.equals("signature") && !signed.equals("yes")) {
            wrong.put("signed", words.text("helpers.confirm.unsigned"));
        } else {
            try {
                var outcome = switch (by) {
                    case "signature" -> sendForApplicant.sendSigned(applicant, key, words.lang());
                    case "pin" -> sendForApplicant.sendWithPin(applicant, pin, key, words.lang());
                    default ->
                        sendForApplicant.send(
                                applicant, attempt.orElseThrow(NoSuchPage::new), code, browser, key, words.lang());
                };
                wrong.putAll(wrong(outcome, by, words));
            } catch (TryAgainLater tooFast) {
                wrong.put("pin", words.text("error.code.later", words.time(tooFast.from())));
            }
        }
        if (wrong.isEmpty()) {
            return applicant.may(HelpScope.STATUS) ? "redirect:/apply/receipt" : "redirect:/help/person";
        }
        response.setStatus(UNPROCESSABLE);
        return page(applicant, attempt, key, declared, wrong, model);
    }

    private static Map<String, String> wrong(SendForApplicant.Outcome outcome, String by, Words words) {
        return switch (outcome) {
            case SendForApplicant.Sent sent -> Map.of();
            case SendForApplicant.Incomplete incomplete ->
                Map.of("declaration", words.text("helpers.confirm.incomplete"));
            case SendForApplicant.WrongCode wrong ->
                by.equals("pin")
                        ? Map.of("pin", words.text("helpers.confirm.pin-wrong"))
                        : Map.of("code", words.text("helpers.confirm.wrong"));
            case SendForApplicant.DeadCode dead -> Map.of("code", words.text("error.code.expired"));
        };
    }

    private String page(
            Applicant applicant,
            Optional<UUID> attempt,
            UUID key,
            boolean declared,
            Map<String, String> wrong,
            Model model) {
        model.addAttribute(
                "page",
                new ConfirmView(
                        sendForApplicant.missing(applicant),
                        sendForApplicant.ways(applicant),
                        attempt,
                        key,
                        declared,
                        wrong));
        return "portal/confirm";
    }
}
