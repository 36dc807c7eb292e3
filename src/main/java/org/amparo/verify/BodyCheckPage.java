// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.CheckForBody;
import org.amparo.verify.BodyCheckView.Verdict;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where clinics and police check documents: the only page that opens to them. The answer is the form's own page, so that
 * no address holds a code, a number or a name.
 */
@Controller
class BodyCheckPage {

    private static final String TEMPLATE = "verify/body-check";
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final CheckForBody checks;
    private final UnknownCodes pace;

    BodyCheckPage(CheckForBody checks, UnknownCodes pace) {
        this.checks = checks;
        this.pace = pace;
    }

    @GetMapping("/work/check/clinic")
    @Allowed(Permission.CHECK_AS_CLINIC)
    String clinic(Officer officer, Model model) {
        model.addAttribute("page", blank("clinic", officer));
        return TEMPLATE;
    }

    @PostMapping("/work/check/clinic")
    @Allowed(Permission.CHECK_AS_CLINIC)
    String checkAsClinic(
            @RequestParam(defaultValue = "") String code,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = typed(blank("clinic", officer), code, "");
        return answer(typed, officer, model, response, () -> BodyCheckView.clinic(checks.clinic(code, officer), words));
    }

    @GetMapping("/work/check/police")
    @Allowed(Permission.CHECK_AS_POLICE)
    String police(Officer officer, Model model) {
        model.addAttribute("page", blank("police", officer));
        return TEMPLATE;
    }

    @PostMapping("/work/check/police")
    @Allowed(Permission.CHECK_AS_POLICE)
    String checkAsPolice(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String purpose,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = typed(blank("police", officer), code, purpose);
        return answer(
                typed,
                officer,
                model,
                response,
                () -> BodyCheckView.police(checks.police(code, purpose, officer), words));
    }

    @GetMapping("/work/check/clinic/photo/{document}")
    @Allowed(Permission.CHECK_AS_CLINIC)
    ResponseEntity<byte[]> photoForClinic(@PathVariable UUID document, Officer officer) {
        return photo(checks.faceForClinic(document, officer));
    }

    @GetMapping("/work/check/police/photo/{document}")
    @Allowed(Permission.CHECK_AS_POLICE)
    ResponseEntity<byte[]> photoForPolice(@PathVariable UUID document, Officer officer) {
        return photo(checks.faceForPolice(document, officer));
    }

    private String answer(
            BodyCheckView typed,
            Officer officer,
            Model model,
            HttpServletResponse response,
            Supplier<Verdict> verdict) {
        model.addAttribute("page", typed.error().isEmpty() ? judged(typed, officer, verdict) : typed);
        var page = (BodyCheckView) model.getAttribute("page");
        if (page != null && !page.error().isEmpty()) {
            response.setStatus(page.error().equals("later") ? TOO_MANY : UNPROCESSABLE);
        }
        return TEMPLATE;
    }

    /** Every check counts for the pace, so that nobody reads a whole register number by number. */
    private BodyCheckView judged(BodyCheckView typed, Officer officer, Supplier<Verdict> verdict) {
        var who = officer.logName();
        try {
            pace.require(who);
        } catch (VerifyPage.TooManyUnknown tooMany) {
            return typed.wrong("later");
        }
        pace.count(who);
        return typed.answered(verdict.get());
    }

    private BodyCheckView blank(String body, Officer officer) {
        var purposes = body.equals("police") ? checks.purposes() : List.<String>of();
        return new BodyCheckView(body, officer.name(), "", "", purposes, "", Optional.empty());
    }

    /** What was typed is kept, cut where no code or number goes on. */
    private static BodyCheckView typed(BodyCheckView blank, String code, String purpose) {
        var kept = code.length() > CheckForBody.LONGEST ? code.substring(0, CheckForBody.LONGEST) : code;
        var known = blank.purposes().contains(purpose);
        var error = code.isBlank() || code.length() > CheckForBody.LONGEST
                ? "code"
                : blank.body().equals("police") && !known ? "purpose" : "";
        return new BodyCheckView(
                blank.body(), blank.officer(), kept, known ? purpose : "", blank.purposes(), error, Optional.empty());
    }

    private static ResponseEntity<byte[]> photo(Optional<byte[]> face) {
        return face.map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .body(jpeg))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
