// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.AnswerSummons;
import org.amparo.registration.PresenceChanged;
import org.amparo.registration.SendPresenceProof;
import org.amparo.registration.UploadRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where an applicant sends a proof of being in the country after the application, and sees where and when to come when
 * an officer asked for that.
 */
@Controller
class PresencePage {

    private static final int UNPROCESSABLE = 422;
    private static final String ADDRESS = "redirect:/apply/presence";

    private final PresenceViews views;
    private final SendPresenceProof sendProof;
    private final AnswerSummons answerSummons;
    private final CalendarFiles calendars;

    PresencePage(
            PresenceViews views, SendPresenceProof sendProof, AnswerSummons answerSummons, CalendarFiles calendars) {
        this.views = views;
        this.sendProof = sendProof;
        this.answerSummons = answerSummons;
        this.calendars = calendars;
    }

    @GetMapping("/apply/presence")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Model model) {
        model.addAttribute("page", views.of(applicant, "").orElseThrow(NoSuchPage::new));
        answerSummons.see(applicant);
        model.addAttribute("detailed", calendars.isDetailed(applicant));
        return "portal/presence";
    }

    @PostMapping("/apply/presence/proof")
    @Allowed(Permission.APPLY)
    String send(
            @RequestParam(required = false) MultipartFile proof,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            var name = proof == null ? null : proof.getOriginalFilename();
            sendProof.send(applicant, proof == null ? new byte[0] : proof.getBytes(), name == null ? "" : name);
            return ADDRESS;
        } catch (UploadRefused refused) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute(
                    "page",
                    views.of(applicant, words.text(refused.reason().key())).orElseThrow(NoSuchPage::new));
            model.addAttribute("detailed", calendars.isDetailed(applicant));
            return "portal/presence";
        } catch (PresenceChanged elsewhere) {
            return ADDRESS;
        }
    }

    @PostMapping("/apply/presence/confirm")
    @Allowed(Permission.APPLY)
    String confirm(@RequestParam UUID summons, Applicant applicant) {
        try {
            answerSummons.confirm(applicant, summons);
        } catch (PresenceChanged elsewhere) {
            // the page shows the day that counts now
            return ADDRESS;
        }
        return ADDRESS;
    }
}
