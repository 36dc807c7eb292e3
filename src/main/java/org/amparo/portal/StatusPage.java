// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.Documents;
import org.amparo.registration.AnswerRequest;
import org.amparo.registration.Receipts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where an applicant sees what happened, what comes next, and their documents. */
@Controller
class StatusPage {

    private final Receipts receipts;
    private final AnswerRequest requests;
    private final Documents documents;
    private final CountryPack pack;

    StatusPage(Receipts receipts, AnswerRequest requests, Documents documents, CountryPack pack) {
        this.receipts = receipts;
        this.requests = requests;
        this.documents = documents;
        this.pack = pack;
    }

    @GetMapping("/apply/status")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Model model) {
        var receipt = receipts.find(applicant);
        if (receipt.isEmpty()) {
            return "redirect:/apply/continue";
        }
        model.addAttribute("receipt", receipt.get());
        model.addAttribute("office", pack.office(receipt.get().office()).orElseThrow());
        model.addAttribute("requests", requests.listFor(applicant.accountId()));
        model.addAttribute("documents", documents.listFor(applicant.accountId()));
        return "portal/status";
    }

    @GetMapping("/apply/documents/{id}")
    @Allowed(Permission.APPLY)
    ResponseEntity<byte[]> download(@PathVariable UUID id, Applicant applicant, Words words) {
        var pdf = documents.file(id, applicant.accountId()).orElseThrow(NoSuchPage::new);
        var name = words.text("portal.document.file-name");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf);
    }
}
