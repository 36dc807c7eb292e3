// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.Documents;
import org.amparo.procedure.RenewDocument;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person renews a document: one question, and the new one is on its way. */
@Controller
class RenewPage {

    private static final int UNPROCESSABLE = 422;

    private final Documents documents;
    private final RenewDocument renewDocument;
    private final Promises promises;
    private final CountryPack pack;
    private final Clock clock;

    RenewPage(Documents documents, RenewDocument renewDocument, Promises promises, CountryPack pack, Clock clock) {
        this.documents = documents;
        this.renewDocument = renewDocument;
        this.promises = promises;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/apply/renew/{document}")
    @Allowed(Permission.APPLY)
    String show(@PathVariable UUID document, Applicant applicant, Model model) {
        model.addAttribute("promise", promises.to(applicant));
        model.addAttribute("page", view(document, applicant, false));
        return "portal/renew";
    }

    /** Whoever has something to change does that first; the document can be renewed at any time until it closes. */
    @PostMapping("/apply/renew/{document}")
    @Allowed(Permission.APPLY)
    String renew(
            @PathVariable UUID document,
            @RequestParam(defaultValue = "") String changed,
            Applicant applicant,
            Model model,
            HttpServletResponse response) {
        var page = view(document, applicant, true);
        if (page.asks() && changed.equals("yes")) {
            return "redirect:/apply/data";
        }
        if (page.asks() && !changed.equals("no")) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("promise", promises.to(applicant));
            model.addAttribute("page", page);
            return "portal/renew";
        }
        renewDocument.renew(document, applicant);
        return "redirect:/apply/renew/" + document;
    }

    private RenewView view(UUID document, Applicant applicant, boolean error) {
        var today = LocalDate.ofInstant(clock.instant(), pack.zone());
        var papers = documents.listFor(applicant.accountId());
        return papers.stream()
                .filter(paper -> paper.id().equals(document))
                .filter(paper -> paper.renewal().isPresent()
                        || paper.status() == DocumentStatus.REPLACED
                        || papers.stream()
                                .anyMatch(other -> other.type().equals(paper.type())
                                        && other.status() == DocumentStatus.BEING_PREPARED
                                        && !other.id().equals(document)))
                .findFirst()
                .map(paper -> RenewView.of(paper, today, error))
                .orElseThrow(NoSuchPage::new);
    }
}
