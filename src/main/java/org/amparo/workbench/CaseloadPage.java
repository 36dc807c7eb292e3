// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Optional;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.assignment.TakeNextCase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases an officer has, with the button that takes the next; and for a supervisor those of the offices. */
@Controller
class CaseloadPage {

    private final CaseloadViews views;
    private final TakeNextCase takeNext;

    CaseloadPage(CaseloadViews views, TakeNextCase takeNext) {
        this.views = views;
        this.takeNext = takeNext;
    }

    @GetMapping("/work/caseload")
    @Allowed(Permission.HANDLE_CASES)
    String mine(
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String done,
            Officer officer,
            Words words,
            Model model) {
        model.addAttribute("page", views.mine(PrintPage.number(page), notice(done, words), officer, words));
        return "workbench/caseload";
    }

    /** Opens the case that was taken. */
    @PostMapping("/work/caseload/next")
    @Allowed(Permission.HANDLE_CASES)
    String next(@RequestParam(defaultValue = "0") String held, Officer officer) {
        var taken = takeNext.take(held.matches("[0-9]{1,4}") ? Integer.parseInt(held) : 0, officer);
        return taken.caseId()
                .map(id -> "redirect:/work/cases/" + id)
                .orElse("redirect:/work/caseload?done=" + (taken.full() ? "full" : "none"));
    }

    @GetMapping("/work/caseload/office")
    @Allowed(Permission.MANAGE_TEAM)
    String office(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String done,
            Officer officer,
            Words words,
            Model model) {
        var known = Optional.of(office).filter(officer.offices()::contains).orElse("");
        model.addAttribute(
                "page", views.office(known, kind, who, PrintPage.number(page), notice(done, words), officer, words));
        return "workbench/caseload-office";
    }

    private static String notice(String done, Words words) {
        return switch (done) {
            case "full", "none", "given-back", "handed-on", "known" -> words.text("work.caseload.done." + done);
            default -> "";
        };
    }
}
