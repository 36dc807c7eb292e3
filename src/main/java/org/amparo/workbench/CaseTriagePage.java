// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.CaseFiles;
import org.amparo.registration.Applications;
import org.amparo.triage.InvalidNeed;
import org.amparo.triage.Tier;
import org.amparo.triage.Triage;
import org.amparo.triage.TriageView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says in words why a case stands in its tier; a supervisor may say another, with a reason that is kept. */
@Controller
class CaseTriagePage {

    private static final int UNPROCESSABLE = 422;

    private final CaseFiles cases;
    private final Applications applications;
    private final Triage triage;
    private final DeskViews desk;
    private final Frames frames;

    CaseTriagePage(CaseFiles cases, Applications applications, Triage triage, DeskViews desk, Frames frames) {
        this.cases = cases;
        this.applications = applications;
        this.triage = triage;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/work/cases/{id}/triage")
    @Allowed(Permission.READ_APPLICATION)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", view(id, "", "", "", officer, words));
        return "workbench/case-triage";
    }

    /** @param tier empty: the rules' own again */
    @PostMapping("/work/cases/{id}/triage")
    @Allowed(Permission.OVERRIDE_TRIAGE)
    String override(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            triage.override(id, TriageBoardPage.tier(tier), reason, officer);
            return "redirect:/work/cases/" + id + "/triage";
        } catch (InvalidNeed wrong) {
            response.setStatus(UNPROCESSABLE);
            var error = words.text("work.triage.wrong." + wrong.why());
            model.addAttribute("page", view(id, tier, reason, error, officer, words));
            return "workbench/case-triage";
        }
    }

    private CaseTriageView view(UUID id, String tier, String reason, String error, Officer officer, Words words) {
        var file = cases.get(id, officer);
        var application = applications.get(file.applicationId(), officer);
        var found = triage.find(id, Locale.forLanguageTag(words.lang()), officer);
        return new CaseTriageView(
                frames.of(officer, "registered", words),
                id,
                desk.identity(application, file.fileNumber(), words),
                found.map(now -> now(now, words)),
                found.map(TriageView::history).orElse(List.of()).stream()
                        .map(past -> past(past, words))
                        .toList(),
                officer.may(Permission.OVERRIDE_TRIAGE) && found.isPresent(),
                Arrays.stream(Tier.values())
                        .map(one -> new Choice(
                                one.name(), name(one, words), one.name().equals(tier)))
                        .toList(),
                reason,
                error);
    }

    private static CaseTriageView.Now now(TriageView now, Words words) {
        return new CaseTriageView.Now(
                now.tier().name(),
                name(now.tier(), words),
                words.moment(now.dueAt()),
                now.aged(),
                now.overridden(),
                now.needsPerson(),
                words.shortDate(now.rules()),
                now.reasons().stream()
                        .map(reason -> new CaseTriageView.Reason(reason.words(), reason.law()))
                        .toList());
    }

    private static CaseTriageView.Past past(TriageView.Past past, Words words) {
        return new CaseTriageView.Past(
                past.tier().name(),
                words.moment(past.at()),
                past.reasons(),
                Optional.of(past.by())
                        .filter(by -> !by.isEmpty())
                        .map(by -> words.text("work.history.by", by, past.why()))
                        .orElse(""));
    }

    private static String name(Tier tier, Words words) {
        return tier.name() + " · " + words.text("work.triage.tier." + tier.name());
    }
}
