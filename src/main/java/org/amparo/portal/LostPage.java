// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.Documents;
import org.amparo.documents.LossReason;
import org.amparo.documents.ReportLoss;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person says that a document is lost or was stolen, and that it is there again. */
@Controller
class LostPage {

    private static final int UNPROCESSABLE = 422;

    private final Documents documents;
    private final ReportLoss reportLoss;

    LostPage(Documents documents, ReportLoss reportLoss) {
        this.documents = documents;
        this.reportLoss = reportLoss;
    }

    @GetMapping("/apply/documents/{document}/lost")
    @Allowed(Permission.APPLY)
    String show(@PathVariable UUID document, Applicant applicant, Model model) {
        return page(view(document, applicant, false, false), model);
    }

    @PostMapping("/apply/documents/{document}/lost")
    @Allowed(Permission.APPLY)
    String report(
            @PathVariable UUID document,
            @RequestParam(defaultValue = "") String reason,
            Applicant applicant,
            Model model,
            HttpServletResponse response) {
        var chosen = LossReason.of(reason);
        if (chosen.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return page(view(document, applicant, true, false), model);
        }
        reportLoss.report(document, chosen.get(), applicant);
        return "redirect:/apply/documents/" + document + "/lost";
    }

    @PostMapping("/apply/documents/{document}/found")
    @Allowed(Permission.APPLY)
    String found(@PathVariable UUID document, Applicant applicant, Model model, HttpServletResponse response) {
        if (reportLoss.found(document, applicant)) {
            return "redirect:/apply/status";
        }
        response.setStatus(UNPROCESSABLE);
        return page(view(document, applicant, false, true), model);
    }

    /** Whoever comes back when a new one was ordered reads on the page of their case how far it is. */
    private static String page(LostView page, Model model) {
        if (page.reported().isEmpty() && page.document().status() != DocumentStatus.VALID) {
            return "redirect:/apply/status";
        }
        model.addAttribute("page", page);
        return "portal/lost";
    }

    private LostView view(UUID document, Applicant applicant, boolean error, boolean late) {
        return documents.listFor(applicant.accountId()).stream()
                .filter(paper -> paper.id().equals(document))
                .findFirst()
                .map(paper -> new LostView(paper, reportLoss.find(document, applicant), error, late))
                .orElseThrow(NoSuchPage::new);
    }
}
