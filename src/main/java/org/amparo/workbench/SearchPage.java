// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.CaseFiles;
import org.amparo.registration.Applications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds a person by name, number of application, file or document. What is asked is posted, for a name must not stand
 * in an address; a number that says it all leads straight on.
 */
@Controller
class SearchPage {

    private final Applications applications;
    private final CaseFiles cases;
    private final Frames frames;
    private final QueueLines lines;

    SearchPage(Applications applications, CaseFiles cases, Frames frames, QueueLines lines) {
        this.applications = applications;
        this.cases = cases;
        this.frames = frames;
        this.lines = lines;
    }

    @GetMapping("/work/search")
    @Allowed(Permission.READ_APPLICATION)
    String empty() {
        return "redirect:/work/applications";
    }

    @PostMapping("/work/search")
    @Allowed(Permission.READ_APPLICATION)
    String search(
            @RequestParam(name = "q", defaultValue = "") String asked, Officer officer, Words words, Model model) {
        var number = asked.chars().anyMatch(Character::isDigit);
        if (number) {
            var file = cases.findByFileNumber(asked, officer);
            if (file.isPresent()) {
                return "redirect:/work/cases/" + file.get().id();
            }
        }
        var found = applications.search(asked, officer);
        if (number && found.size() == 1) {
            return "redirect:/work/applications/" + found.getFirst().id();
        }
        model.addAttribute(
                "page", new SearchView(frames.of(officer, "", words), asked.strip(), lines.of(found, words)));
        return "workbench/search";
    }
}
