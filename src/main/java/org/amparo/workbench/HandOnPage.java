// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.assignment.CaseKind;
import org.amparo.procedure.assignment.Caseloads;
import org.amparo.procedure.assignment.GiveBackCase;
import org.amparo.procedure.assignment.HandOnCases;
import org.amparo.procedure.assignment.HandledBy;
import org.amparo.procedure.assignment.TeamRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One case goes to somebody else: an officer gives it back, or a supervisor hands it on, each with a reason. */
@Controller
class HandOnPage {

    private static final int UNPROCESSABLE = 422;

    /** Chosen instead of an officer. */
    private static final String WAITS = "-";

    private final GiveBackCase giveBack;
    private final HandOnCases handOn;
    private final Caseloads caseloads;
    private final CaseFiles cases;
    private final Frames frames;

    HandOnPage(GiveBackCase giveBack, HandOnCases handOn, Caseloads caseloads, CaseFiles cases, Frames frames) {
        this.giveBack = giveBack;
        this.handOn = handOn;
        this.caseloads = caseloads;
        this.cases = cases;
        this.frames = frames;
    }

    @GetMapping("/work/caseload/{id}/{kind}/give-back")
    @Allowed(Permission.HANDLE_CASES)
    String showGiveBack(@PathVariable UUID id, @PathVariable String kind, Officer officer, Words words, Model model) {
        model.addAttribute("page", giveBackView(id, kind(kind), "", "", officer, words));
        return "workbench/give-back";
    }

    @PostMapping("/work/caseload/{id}/{kind}/give-back")
    @Allowed(Permission.HANDLE_CASES)
    String giveBack(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            giveBack.giveBack(id, kind(kind), reason, officer);
            return "redirect:/work/caseload?done=given-back";
        } catch (TeamRefused refused) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute(
                    "page", giveBackView(id, kind(kind), reason, refused.why().name(), officer, words));
            return "workbench/give-back";
        }
    }

    @GetMapping("/work/caseload/{id}/{kind}/hand-on")
    @Allowed(Permission.MANAGE_TEAM)
    String showHandOn(@PathVariable UUID id, @PathVariable String kind, Officer officer, Words words, Model model) {
        model.addAttribute("page", handOnView(id, kind(kind), "", "", "", officer, words));
        return "workbench/hand-on";
    }

    /** @param to an officer, or {@code -}: back to what waits */
    @PostMapping("/work/caseload/{id}/{kind}/hand-on")
    @Allowed(Permission.MANAGE_TEAM)
    String handOn(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var wrong = "UNFIT";
        var chosen = to.matches("[0-9a-f-]{36}") ? Optional.of(UUID.fromString(to)) : Optional.<UUID>empty();
        if (chosen.isPresent() || to.equals(WAITS)) {
            try {
                handOn.one(id, kind(kind), chosen, reason, officer);
                return "redirect:/work/caseload/office?done=handed-on";
            } catch (TeamRefused refused) {
                wrong = refused.why().name();
            }
        }
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", handOnView(id, kind(kind), to, reason, wrong, officer, words));
        return "workbench/hand-on";
    }

    private static CaseKind kind(String typed) {
        return CaseloadViews.kind(typed).orElseThrow(NoSuchCase::new);
    }

    private HandOnView giveBackView(UUID id, CaseKind kind, String reason, String wrong, Officer officer, Words words) {
        var file = cases.get(id, officer);
        var mine = handled(id, kind, officer).officer().equals(Optional.of(officer.id()));
        if (!mine && wrong.isEmpty()) {
            throw new NoSuchCase();
        }
        return new HandOnView(
                frames.of(officer, "caseload", words),
                CaseloadViews.path(id, kind, "give-back"),
                "/work/caseload",
                file.fileNumber(),
                AssignmentWords.kind(kind, words),
                officer.name(),
                List.of(),
                reason,
                wrong);
    }

    private HandOnView handOnView(
            UUID id, CaseKind kind, String to, String reason, String wrong, Officer officer, Words words) {
        var file = cases.get(id, officer);
        var handled = handled(id, kind, officer);
        var choices = new ArrayList<Choice>();
        for (var fit : handOn.fit(id, kind, officer)) {
            var label = words.text("work.hand-on.fit", fit.name(), fit.points(), fit.cap());
            choices.add(new Choice(
                    fit.officer().toString(), label, fit.officer().toString().equals(to)));
        }
        choices.add(new Choice(WAITS, words.text("work.hand-on.waits"), to.equals(WAITS)));
        return new HandOnView(
                frames.of(officer, "caseload", words),
                CaseloadViews.path(id, kind, "hand-on"),
                "/work/caseload/office",
                file.fileNumber(),
                AssignmentWords.kind(kind, words),
                handled.name(),
                choices,
                reason,
                wrong);
    }

    private HandledBy handled(UUID id, CaseKind kind, Officer officer) {
        return caseloads.of(id, officer).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(NoSuchCase::new);
    }

    /** No such case that anybody would handle. */
    private static final class NoSuchCase extends RuntimeException implements NotThere {}
}
