// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.triage.InvalidNeed;
import org.amparo.triage.NeedState;
import org.amparo.triage.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody needs: the desk flags it here, those who protect look into it and follow up. */
@Controller
class NeedsPage {

    private static final int UNPROCESSABLE = 422;
    private static final String PAGE = "workbench/needs";

    private final Needs needs;
    private final NeedsViews views;

    NeedsPage(Needs needs, NeedsViews views) {
        this.needs = needs;
        this.views = views;
    }

    @GetMapping("/work/cases/{id}/needs")
    @Allowed(Permission.FLAG_NEED)
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            Officer officer,
            Words words,
            Model model) {
        model.addAttribute("page", views.of(id, !done.isEmpty(), NeedsViews.Typed.NOTHING, officer, words));
        return PAGE;
    }

    @PostMapping("/work/cases/{id}/needs/flag")
    @Allowed(Permission.FLAG_NEED)
    String flag(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String note,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return answer(id, code, note, () -> needs.flag(id, code, note, officer), officer, words, model, response);
    }

    @PostMapping("/work/cases/{id}/needs/{need}/assess")
    @Allowed(Permission.ASSESS_NEEDS)
    String assess(
            @PathVariable UUID id,
            @PathVariable UUID need,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String note,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var wanted = Arrays.stream(NeedState.values())
                .filter(known -> known.name().equals(state))
                .findFirst();
        if (wanted.isEmpty()) {
            return "redirect:/work/cases/" + id + "/needs";
        }
        return answer(
                id,
                "",
                note,
                () -> needs.assess(id, need, wanted.get(), note, version, officer),
                officer,
                words,
                model,
                response);
    }

    @PostMapping("/work/cases/{id}/needs/guarantees")
    @Allowed(Permission.ASSESS_NEEDS)
    String guarantee(@PathVariable UUID id, @RequestParam(defaultValue = "") List<String> guarantee, Officer officer) {
        needs.guarantee(id, guarantee, officer);
        return "redirect:/work/cases/" + id + "/needs?done=yes";
    }

    @PostMapping("/work/cases/{id}/needs/{need}/refer")
    @Allowed(Permission.ASSESS_NEEDS)
    String refer(
            @PathVariable UUID id,
            @PathVariable UUID need,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(name = "words", defaultValue = "") String text,
            @RequestParam(name = "follow-up", defaultValue = "") String followUp,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return answer(
                id,
                "",
                text,
                () -> needs.refer(id, need, body, text, day(followUp), officer),
                officer,
                words,
                model,
                response);
    }

    @PostMapping("/work/cases/{id}/needs/{need}/referrals/{referral}")
    @Allowed(Permission.ASSESS_NEEDS)
    String close(
            @PathVariable UUID id,
            @PathVariable UUID need,
            @PathVariable UUID referral,
            @RequestParam(defaultValue = "") String outcome,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        return answer(
                id,
                "",
                outcome,
                () -> needs.closeReferral(id, need, referral, outcome, officer),
                officer,
                words,
                model,
                response);
    }

    /** The page again with what was typed when it cannot be kept. */
    private String answer(
            UUID id,
            String code,
            String typed,
            Runnable act,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            act.run();
            return "redirect:/work/cases/" + id + "/needs?done=yes";
        } catch (InvalidNeed wrong) {
            response.setStatus(UNPROCESSABLE);
            var error = words.text("work.needs.wrong." + wrong.field() + "." + wrong.why());
            model.addAttribute("page", views.of(id, false, new NeedsViews.Typed(code, typed, error), officer, words));
            return PAGE;
        }
    }

    /** A day that is none counts as long past, and is refused as such. */
    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException none) {
            return LocalDate.EPOCH;
        }
    }
}
