// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Locale;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.DocumentView;
import org.amparo.documents.Documents;
import org.amparo.registration.DeskAct;
import org.amparo.registration.DeskPoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The last step of a visit: the documents that registering made, printed and handed over. */
@Controller
class HandOverPage {

    private final Documents documents;
    private final FlowViews flows;

    HandOverPage(Documents documents, FlowViews flows) {
        this.documents = documents;
        this.flows = flows;
    }

    @GetMapping("/work/desk/{id}/print")
    @Allowed(Permission.CHECK_FACTS)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var flow = flows.of(id, DeskPoint.PRINT, officer, words);
        if (!flow.view().isRegistered()) {
            return "redirect:/work/desk/" + id + "/review";
        }
        var issued = documents.listFor(flow.application().accountId(), officer);
        model.addAttribute(
                "page",
                new HandOverView(
                        flow.view(),
                        flow.view().identity().fileNumber(),
                        issued.stream()
                                .filter(paper -> paper.status() == DocumentStatus.VALID
                                        || paper.status() == DocumentStatus.NOT_ACTIVE
                                        || paper.status() == DocumentStatus.BEING_PREPARED)
                                .map(paper -> paper(paper, flow.view().caseId(), words))
                                .toList(),
                        issued.stream().anyMatch(paper -> paper.status() == DocumentStatus.BEING_PREPARED),
                        flow.progress()
                                .last(DeskPoint.SIGNATURE)
                                .filter(act -> act.outcome() == DeskAct.Outcome.ON_PRINT)
                                .isPresent(),
                        flow.progress().isSettled(DeskPoint.PRINT)));
        return "workbench/hand-over";
    }

    private static HandOverView.Paper paper(DocumentView paper, String caseId, Words words) {
        return new HandOverView.Paper(
                paper.id(),
                words.text(paper.titleKey()),
                words.text("work.document." + paper.status().name().toLowerCase(Locale.ROOT)),
                paper.status() == DocumentStatus.VALID ? "good" : "todo",
                "/work/cases/" + caseId + "/documents/" + paper.id() + "?show=yes",
                paper.status() == DocumentStatus.VALID,
                paper.status() == DocumentStatus.NOT_ACTIVE);
    }
}
