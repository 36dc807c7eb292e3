// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.StepRefused;
import org.amparo.procedure.interview.Hearings;
import org.amparo.procedure.interview.PlanHearing;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans an interview of a case, sets another date, or calls it off. */
@Controller
class PlanHearingPage {

    private static final String TEMPLATE = "workbench/plan-hearing";
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final PlanHearingViews views;
    private final PlanHearing plan;
    private final Hearings hearings;

    PlanHearingPage(PlanHearingViews views, PlanHearing plan, Hearings hearings) {
        this.views = views;
        this.plan = plan;
        this.hearings = hearings;
    }

    /** @param whom the key of whoever is to be heard; whose case it is when empty */
    @GetMapping("/work/cases/{id}/interviews/new")
    @Allowed(Permission.CONDUCT_CASE)
    String fresh(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String whom,
            Officer officer,
            Words words,
            Model model) {
        if (!hearings.of(id, officer).mayPlan()) {
            return list(id);
        }
        var said = new PlanHearingViews.Said(UUID.randomUUID(), "", Map.of(), "");
        model.addAttribute("page", views.fresh(id, views.first(id, whom, officer), said, officer, words));
        return TEMPLATE;
    }

    @PostMapping("/work/cases/{id}/interviews/new")
    @Allowed(Permission.CONDUCT_CASE)
    String plan(
            @PathVariable UUID id,
            @RequestParam UUID hearing,
            @RequestParam int version,
            @ModelAttribute HearingTyped.Fields fields,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = fields.typed();
        var found = hearings.of(id, officer);
        if (found.all().stream().anyMatch(known -> known.id().equals(hearing))) {
            return list(id);
        }
        var able = plan.officers(id, officer);
        var heard = plan.people(found.file(), officer).stream()
                .map(PlanHearing.Choice::heard)
                .filter(one -> one.key().equals(typed.whom()))
                .findFirst();
        var errors = new LinkedHashMap<String, String>();
        if (heard.isEmpty()) {
            errors.put("whom", words.text("work.hearing.error.whom"));
        } else {
            errors.putAll(typed.errors(
                    able,
                    terms -> plan.problems(id, heard.get(), terms, Optional.empty(), officer),
                    terms -> views.free(id, terms, Optional.empty(), officer, words),
                    words));
        }
        if (!errors.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return fresh(id, hearing, typed, errors, "", officer, words, model);
        }
        try {
            plan.plan(hearing, id, version, typed.whom(), typed.read(able).orElseThrow(), officer);
        } catch (ChangedMeanwhile meanwhile) {
            response.setStatus(CONFLICT);
            return fresh(id, hearing, typed, errors, words.text("work.hearing.changed"), officer, words, model);
        } catch (StepRefused refused) {
            response.setStatus(CONFLICT);
            return fresh(id, hearing, typed, errors, WayViews.why(refused.why(), words), officer, words, model);
        }
        return list(id);
    }

    private String fresh(
            UUID id,
            UUID hearing,
            HearingTyped typed,
            Map<String, String> errors,
            String notice,
            Officer officer,
            Words words,
            Model model) {
        var said = new PlanHearingViews.Said(hearing, "", errors, notice);
        model.addAttribute("page", views.fresh(id, typed, said, officer, words));
        return TEMPLATE;
    }

    @GetMapping("/work/hearings/{id}/move")
    @Allowed(Permission.CONDUCT_CASE)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var hearing = hearings.get(id, officer);
        var said = new PlanHearingViews.Said(id, "", Map.of(), "");
        model.addAttribute("page", views.move(hearing, views.typed(hearing, officer), said, officer, words));
        return TEMPLATE;
    }

    @PostMapping("/work/hearings/{id}/move")
    @Allowed(Permission.CONDUCT_CASE)
    String move(
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute HearingTyped.Fields fields,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = fields.typed();
        var hearing = hearings.get(id, officer);
        var caseId = hearing.caseId();
        var able = plan.officers(caseId, officer);
        var moved = Optional.of(id);
        var errors = typed.errors(
                able,
                terms -> plan.problems(caseId, hearing.heard(), terms, moved, officer),
                terms -> views.free(caseId, terms, moved, officer, words),
                words);
        if (!errors.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return moving(id, typed, new PlanHearingViews.Said(id, "", errors, ""), officer, words, model);
        }
        try {
            plan.move(id, typed.read(able).orElseThrow(), version, officer);
        } catch (ChangedMeanwhile meanwhile) {
            response.setStatus(CONFLICT);
            var said = new PlanHearingViews.Said(id, "", Map.of(), words.text("work.hearing.changed"));
            return moving(id, typed, said, officer, words, model);
        }
        return list(caseId);
    }

    @PostMapping("/work/hearings/{id}/call-off")
    @Allowed(Permission.CONDUCT_CASE)
    String callOff(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var hearing = hearings.get(id, officer);
        var typed = views.typed(hearing, officer);
        var length = reason.strip().length();
        if (length == 0 || length > PlanHearing.LONGEST_REASON) {
            response.setStatus(UNPROCESSABLE);
            var errors = Map.of("reason", words.text("work.interview.error.reason"));
            return moving(id, typed, new PlanHearingViews.Said(id, reason, errors, ""), officer, words, model);
        }
        try {
            plan.callOff(id, reason, version, officer);
        } catch (ChangedMeanwhile meanwhile) {
            response.setStatus(CONFLICT);
            var said = new PlanHearingViews.Said(id, reason, Map.of(), words.text("work.hearing.changed"));
            return moving(id, typed, said, officer, words, model);
        }
        return list(hearing.caseId());
    }

    private String moving(
            UUID id, HearingTyped typed, PlanHearingViews.Said said, Officer officer, Words words, Model model) {
        model.addAttribute("page", views.move(hearings.get(id, officer), typed, said, officer, words));
        return TEMPLATE;
    }

    private static String list(UUID caseId) {
        return "redirect:/work/cases/" + caseId + "/interviews";
    }
}
