// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.DocumentView;
import org.amparo.documents.Documents;
import org.amparo.documents.RevokeDocument;
import org.amparo.procedure.CaseFiles;
import org.amparo.registration.Applications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ends a document before its time, on a page of its own; pressing Enter keeps it. */
@Controller
class RevokePage {

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST = 500;

    private final CaseFiles cases;
    private final Applications applications;
    private final Documents documents;
    private final RevokeDocument revokeDocument;
    private final DeskViews desk;
    private final Frames frames;

    RevokePage(
            CaseFiles cases,
            Applications applications,
            Documents documents,
            RevokeDocument revokeDocument,
            DeskViews desk,
            Frames frames) {
        this.cases = cases;
        this.applications = applications;
        this.documents = documents;
        this.revokeDocument = revokeDocument;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/work/cases/{id}/documents/{document}/revoke")
    @Allowed(Permission.REVOKE_DOCUMENT)
    String show(@PathVariable UUID id, @PathVariable UUID document, Officer officer, Words words, Model model) {
        model.addAttribute("page", view(id, document, "", "", officer, words));
        return "workbench/revoke";
    }

    @PostMapping("/work/cases/{id}/documents/{document}/revoke")
    @Allowed(Permission.REVOKE_DOCUMENT)
    String revoke(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @RequestParam(defaultValue = "keep") String act,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        if (!act.equals("revoke")) {
            return "redirect:/work/cases/" + id;
        }
        var error = reason.isBlank()
                ? words.text("work.revoke.reason-needed")
                : reason.length() > LONGEST ? words.text("work.correct.too-long") : "";
        var page = view(id, document, reason, error, officer, words);
        if (error.isEmpty()) {
            revokeDocument.revoke(document, reason.strip(), officer);
            return "redirect:/work/cases/" + id;
        }
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", page);
        return "workbench/revoke";
    }

    /** Only for a document of this case; a revoked one shows its first reason on the case's page and nothing here. */
    private RevokeView view(UUID id, UUID document, String reason, String error, Officer officer, Words words) {
        var file = cases.get(id, officer);
        var application = applications.get(file.applicationId(), officer);
        var title = documents.listFor(application.accountId(), officer).stream()
                .filter(paper -> paper.id().equals(document) && paper.status() != DocumentStatus.BEING_PREPARED)
                .findFirst()
                .map(DocumentView::titleKey)
                .orElseThrow(NoSuchDocument::new);
        return new RevokeView(
                frames.of(officer, "registered", words),
                "/work/cases/" + id,
                document,
                desk.identity(application, file.fileNumber(), words),
                words.text(title),
                reason,
                error);
    }

    /** Not a document of this case. */
    private static final class NoSuchDocument extends RuntimeException implements NotThere {}
}
