// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.assignment.KnowPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer says that they know whom a file is about; from then on it is closed to them. */
@Controller
class KnowPage {

    private final KnowPerson knowPerson;
    private final CaseFiles cases;
    private final Frames frames;

    KnowPage(KnowPerson knowPerson, CaseFiles cases, Frames frames) {
        this.knowPerson = knowPerson;
        this.cases = cases;
        this.frames = frames;
    }

    @GetMapping("/work/cases/{id}/know")
    @Allowed(Permission.READ_APPLICATION)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute(
                "page",
                new KnowView(
                        frames.of(officer, "caseload", words),
                        "/work/cases/" + id,
                        cases.get(id, officer).fileNumber()));
        return "workbench/know";
    }

    /** @param act know, or keep; pressing Enter keeps */
    @PostMapping("/work/cases/{id}/know")
    @Allowed(Permission.READ_APPLICATION)
    String declare(@PathVariable UUID id, @RequestParam(defaultValue = "keep") String act, Officer officer) {
        cases.get(id, officer);
        if (!act.equals("know")) {
            return "redirect:/work/cases/" + id;
        }
        knowPerson.declare(id, officer);
        return officer.may(Permission.HANDLE_CASES) ? "redirect:/work/caseload?done=known" : "redirect:/work";
    }
}
