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
import org.amparo.documents.SuspendDocument;
import org.amparo.procedure.CaseFiles;
import org.amparo.registration.Applications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a document not count for a time, and count again; pressing Enter leaves it as it is. */
@Controller
class SuspendPage {

    private static final int UNPROCESSABLE = 422;

    private final CaseFiles cases;
    private final Applications applications;
    private final Documents documents;
    private final SuspendDocument suspend;
    private final DeskViews desk;
    private final Frames frames;

    SuspendPage(
            CaseFiles cases,
            Applications applications,
            Documents documents,
            SuspendDocument suspend,
            DeskViews desk,
            Frames frames) {
        this.cases = cases;
        this.applications = applications;
        this.documents = documents;
        this.suspend = suspend;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/work/cases/{id}/documents/{document}/suspend")
    @Allowed(Permission.SUSPEND_DOCUMENT)
    String show(@PathVariable UUID id, @PathVariable UUID document, Officer officer, Words words, Model model) {
        model.addAttribute("page", view(id, document, "", "", officer, words));
        return "workbench/suspend";
    }

    /** {@code act}: suspend, lift, or keep. */
    @PostMapping("/work/cases/{id}/documents/{document}/suspend")
    @Allowed(Permission.SUSPEND_DOCUMENT)
    String act(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @RequestParam(defaultValue = "keep") String act,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        if (act.equals("keep")) {
            return "redirect:/work/cases/" + id;
        }
        var error = reason.isBlank()
                ? words.text("work.revoke.reason-needed")
                : reason.length() > SuspendDocument.LONGEST_WHY ? words.text("work.correct.too-long") : "";
        var page = view(id, document, reason, error, officer, words);
        if (!error.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", page);
            return "workbench/suspend";
        }
        if (act.equals("lift")) {
            suspend.lift(document, reason, officer);
        } else {
            suspend.suspend(document, reason, officer);
        }
        return "redirect:/work/cases/" + id;
    }

    /** Only for a document of this case that counts, or would if it were not suspended. */
    private SuspendView view(UUID id, UUID document, String reason, String error, Officer officer, Words words) {
        var file = cases.get(id, officer);
        var application = applications.get(file.applicationId(), officer);
        var paper = documents.listFor(application.accountId(), officer).stream()
                .filter(one -> one.id().equals(document) && mayBe(one))
                .findFirst()
                .orElseThrow(NoSuchDocument::new);
        return new SuspendView(
                frames.of(officer, "registered", words),
                "/work/cases/" + id,
                document,
                desk.identity(application, file.fileNumber(), words),
                words.text(paper.titleKey()),
                paper.status() == DocumentStatus.SUSPENDED,
                reason,
                error);
    }

    private static boolean mayBe(DocumentView paper) {
        return switch (paper.status()) {
            case VALID, SUSPENDED, LAPSED -> true;
            case BEING_PREPARED, NOT_ACTIVE, REVOKED, REPLACED -> false;
        };
    }

    /** Not a document of this case, or one that does not count any more. */
    private static final class NoSuchDocument extends RuntimeException implements NotThere {}
}
