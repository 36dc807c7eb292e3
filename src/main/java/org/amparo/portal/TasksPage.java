// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Clock;
import java.time.LocalDate;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.HelpScope;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.registration.Draft;
import org.amparo.registration.DraftEnds;
import org.amparo.registration.Drafts;
import org.amparo.registration.Form;
import org.amparo.registration.NoDraft;
import org.amparo.registration.OpenParts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The task list of a draft: what is done, what is to do, and that nothing is sent yet. */
@Controller
class TasksPage {

    private final Drafts drafts;
    private final DraftEnds ends;
    private final Form form;
    private final CountryPack pack;
    private final Clock clock;

    TasksPage(Drafts drafts, DraftEnds ends, Form form, CountryPack pack, Clock clock) {
        this.drafts = drafts;
        this.ends = ends;
        this.form = form;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/apply/tasks")
    @Allowed(
            value = Permission.APPLY,
            helping = {HelpScope.FORM, HelpScope.FILES})
    String show(Applicant applicant, Model model) {
        model.addAttribute(
                "page",
                view(
                        drafts.find(applicant).orElseThrow(NoDraft::new),
                        OpenParts.of(form, applicant),
                        applicant.may(HelpScope.FORM)));
        return "portal/tasks";
    }

    private TasksView view(Draft draft, Form open, boolean mayCheck) {
        var today = LocalDate.ofInstant(clock.instant(), pack.zone());
        var asked = open.pagesFor(draft.answers(), today).toList();
        var sections = open.sections().stream()
                .map(section -> new TasksView.Section(
                        section.key(),
                        section.counted(),
                        section.pages().stream()
                                .filter(asked::contains)
                                .map(page -> new TasksView.Task(page.key(), draft.hasSaved(page)))
                                .toList()))
                .filter(section -> !section.tasks().isEmpty())
                .toList();
        var next = asked.stream().filter(page -> !draft.hasSaved(page)).findFirst();
        return new TasksView(sections, next.map(page -> page.key()).orElse(""), ends.keptUntil(draft), mayCheck);
    }
}
