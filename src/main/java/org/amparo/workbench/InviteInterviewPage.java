// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.InterviewChanged;
import org.amparo.registration.Interviews;
import org.amparo.registration.InviteToInterview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Invites somebody to talk by video, sets another date, or calls it off. */
@Controller
class InviteInterviewPage {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final InviteInterviewViews views;
    private final InviteToInterview invite;
    private final Interviews interviews;

    InviteInterviewPage(InviteInterviewViews views, InviteToInterview invite, Interviews interviews) {
        this.views = views;
        this.invite = invite;
        this.interviews = interviews;
    }

    /** The fields of a form of a date. */
    record Typed(String day, String time, String language, String needed, String interpreter, String link) {

        InterviewTermsTyped terms() {
            return new InterviewTermsTyped(
                    text(day), text(time), text(language), text(needed).equals("yes"), text(interpreter), text(link));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @GetMapping("/work/applications/{id}/interview")
    @Allowed(Permission.HOLD_INTERVIEW)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", views.of(id, "", officer, words));
        return "workbench/invite-interview";
    }

    @PostMapping("/work/applications/{id}/interview")
    @Allowed(Permission.HOLD_INTERVIEW)
    String invite(
            @PathVariable UUID id,
            @ModelAttribute Typed fields,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = fields.terms();
        var errors = typed.errors(terms -> invite.problems(terms, Optional.empty(), officer), words);
        if (!errors.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", views.of(id, typed, "", errors, "", officer, words));
            return "workbench/invite-interview";
        }
        try {
            invite.invite(id, typed.terms().orElseThrow(), officer);
        } catch (InterviewChanged meanwhile) {
            return changed(id, typed, "", officer, words, model, response);
        }
        return address(id);
    }

    @PostMapping("/work/interviews/{id}/move")
    @Allowed(Permission.HOLD_INTERVIEW)
    String move(
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute Typed fields,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var application = interviews.get(id, officer).applicationId();
        var typed = fields.terms();
        var errors = typed.errors(terms -> invite.problems(terms, Optional.of(id), officer), words);
        if (!errors.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", views.of(application, typed, "", errors, "", officer, words));
            return "workbench/invite-interview";
        }
        try {
            invite.move(id, typed.terms().orElseThrow(), version, officer);
        } catch (InterviewChanged meanwhile) {
            return changed(application, typed, "", officer, words, model, response);
        }
        return address(application);
    }

    @PostMapping("/work/interviews/{id}/call-off")
    @Allowed(Permission.HOLD_INTERVIEW)
    String callOff(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var application = interviews.get(id, officer).applicationId();
        var typed = views.of(application, "", officer, words).typed();
        var length = reason.strip().length();
        if (length == 0 || length > InviteToInterview.LONGEST_REASON) {
            response.setStatus(UNPROCESSABLE);
            var errors = Map.of("reason", words.text("work.interview.error.reason"));
            model.addAttribute("page", views.of(application, typed, reason, errors, "", officer, words));
            return "workbench/invite-interview";
        }
        try {
            invite.callOff(id, reason, version, officer);
        } catch (InterviewChanged meanwhile) {
            return changed(application, typed, reason, officer, words, model, response);
        }
        return address(application);
    }

    private String changed(
            UUID application,
            InterviewTermsTyped typed,
            String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        response.setStatus(CONFLICT);
        var notice = words.text("work.interview.changed");
        model.addAttribute("page", views.of(application, typed, reason, Map.of(), notice, officer, words));
        return "workbench/invite-interview";
    }

    private static String address(UUID application) {
        return "redirect:/work/applications/" + application + "/interview";
    }
}
