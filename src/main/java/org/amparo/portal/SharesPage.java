// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.DocumentView;
import org.amparo.documents.Documents;
import org.amparo.documents.ShareDocument;
import org.amparo.documents.ShareView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person makes codes for an employer or a bank, sees how often they were used, and takes them back. */
@Controller
class SharesPage {

    private static final int UNPROCESSABLE = 422;
    private static final String HERE = "/apply/shares";

    private final ShareDocument shareDocument;
    private final Documents documents;

    SharesPage(ShareDocument shareDocument, Documents documents) {
        this.shareDocument = shareDocument;
        this.documents = documents;
    }

    @GetMapping(HERE)
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Model model) {
        NoSuchPage.unless(!shareDocument.purposes().isEmpty());
        model.addAttribute("page", view(applicant, new SharesView.Typed("", "", 0), Map.of()));
        return "portal/shares";
    }

    /** The code stands on the page that answers, and nowhere else: coming back to it leads to the list. */
    @PostMapping(HERE)
    @Allowed(Permission.APPLY)
    String make(
            @RequestParam UUID press,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "0") String days,
            Applicant applicant,
            Model model,
            HttpServletResponse response) {
        var typed = new SharesView.Typed(document, purpose, days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 0);
        var papers = valid(applicant);
        var wrong = wrong(typed, papers);
        if (!wrong.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", view(applicant, typed, wrong));
            return "portal/shares";
        }
        var wanted = new ShareDocument.Wanted(press, chosen(typed, papers).id(), typed.purpose(), typed.days());
        var made = shareDocument.make(applicant, wanted);
        if (made.isEmpty()) {
            return "redirect:" + HERE;
        }
        model.addAttribute("page", made.get());
        return "portal/share-made";
    }

    @PostMapping(HERE + "/{id}/end")
    @Allowed(Permission.APPLY)
    String end(@PathVariable UUID id, Applicant applicant) {
        shareDocument.end(applicant, id);
        return "redirect:" + HERE;
    }

    private Map<String, String> wrong(SharesView.Typed typed, List<DocumentView> papers) {
        var wrong = new LinkedHashMap<String, String>();
        if (papers.stream().noneMatch(paper -> paper.id().toString().equals(typed.document()))) {
            wrong.put("document", "share.make.error.document");
        }
        if (shareDocument.purposes().stream()
                .noneMatch(purpose -> purpose.name().equals(typed.purpose()))) {
            wrong.put("purpose", "share.make.error.purpose");
        }
        if (!shareDocument.days().contains(typed.days())) {
            wrong.put("days", "share.make.error.days");
        }
        return wrong;
    }

    private static DocumentView chosen(SharesView.Typed typed, List<DocumentView> papers) {
        return papers.stream()
                .filter(paper -> paper.id().toString().equals(typed.document()))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    private List<DocumentView> valid(Applicant applicant) {
        return documents.listFor(applicant.accountId()).stream()
                .filter(paper -> paper.status() == DocumentStatus.VALID)
                .toList();
    }

    private SharesView view(Applicant applicant, SharesView.Typed typed, Map<String, String> wrong) {
        var all = shareDocument.listFor(applicant);
        return new SharesView(
                valid(applicant),
                shareDocument.purposes(),
                shareDocument.days(),
                typed,
                wrong,
                shareDocument.isFull(applicant),
                UUID.randomUUID(),
                all.stream().filter(ShareView::holds).toList(),
                all.stream().filter(share -> !share.holds()).toList());
    }
}
