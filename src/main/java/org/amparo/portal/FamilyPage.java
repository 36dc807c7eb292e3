// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.EmailRefused;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.DocumentView;
import org.amparo.documents.Documents;
import org.amparo.registration.Family;
import org.amparo.registration.FamilyForm;
import org.amparo.registration.FamilyMember;
import org.amparo.registration.FamilyPapers;
import org.amparo.registration.Form;
import org.amparo.registration.InviteRelative;
import org.amparo.registration.Receipts;
import org.amparo.registration.Reunifications;
import org.amparo.registration.UploadRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The family after sending: who was named, who joins, and one member with what the head may do for them. */
@Controller
class FamilyPage {

    private static final int UNPROCESSABLE = 422;

    private final Family family;
    private final InviteRelative inviteRelative;
    private final FamilyPapers papers;
    private final Reunifications reunifications;
    private final Receipts receipts;
    private final Documents documents;
    private final FamilyViews views;
    private final Form form;
    private final URI portal;

    FamilyPage(
            Family family,
            InviteRelative inviteRelative,
            FamilyPapers papers,
            Reunifications reunifications,
            Receipts receipts,
            Documents documents,
            FamilyViews views,
            Form form,
            @Value("${amparo.origin.portal:http://localhost:8080}") URI portal) {
        this.family = family;
        this.inviteRelative = inviteRelative;
        this.papers = papers;
        this.reunifications = reunifications;
        this.receipts = receipts;
        this.documents = documents;
        this.views = views;
        this.form = form;
        this.portal = portal;
    }

    @GetMapping("/apply/family")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Words words, Model model) {
        if (receipts.find(applicant).isEmpty()) {
            return "redirect:/apply/continue";
        }
        model.addAttribute(
                "page",
                new FamilyView(
                        family.list(applicant).stream()
                                .map(member -> views.line(member, words))
                                .toList(),
                        reunifications.list(applicant).stream()
                                .map(request -> views.line(request, words))
                                .toList(),
                        FamilyForm.list(form).isPresent()));
        return "portal/family";
    }

    @GetMapping("/apply/family/{id}")
    @Allowed(Permission.APPLY)
    String member(@PathVariable UUID id, Applicant applicant, Words words, Model model) {
        model.addAttribute("page", view(id, applicant, "", "", "", words));
        return "portal/relative";
    }

    @PostMapping("/apply/family/{id}/invite")
    @Allowed(Permission.APPLY)
    String invite(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String email,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            inviteRelative.invite(applicant, id, email);
            return "redirect:/apply/family/" + id;
        } catch (EmailRefused refused) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", view(id, applicant, email, words.text("error.email"), "", words));
            return "portal/relative";
        }
    }

    @PostMapping("/apply/family/{id}/paper")
    @Allowed(Permission.APPLY)
    String addPaper(
            @PathVariable UUID id,
            @RequestParam MultipartFile paper,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            var name = paper.getOriginalFilename();
            papers.add(applicant, id, paper.getBytes(), name == null ? "" : name);
            return "redirect:/apply/family/" + id;
        } catch (UploadRefused refused) {
            response.setStatus(UNPROCESSABLE);
            var wrong = words.text(refused.reason().key());
            model.addAttribute("page", view(id, applicant, "", "", wrong, words));
            return "portal/relative";
        }
    }

    /** A child's document, for whoever is in charge of the child. */
    @GetMapping("/apply/family/{id}/documents/{document}")
    @Allowed(Permission.APPLY)
    ResponseEntity<byte[]> download(
            @PathVariable UUID id, @PathVariable UUID document, Applicant applicant, Words words) {
        var pdf = family.accountOfChild(applicant, id)
                .flatMap(account -> documents.file(document, account))
                .orElseThrow(NoSuchPage::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(words.text("portal.document.file-name"))
                                .build()
                                .toString())
                .body(pdf);
    }

    private RelativeView view(
            UUID id, Applicant applicant, String email, String error, String paperError, Words words) {
        var member = family.find(applicant, id).orElseThrow(NoSuchPage::new);
        return new RelativeView(
                id,
                views.line(member, words),
                views.told(member, words),
                inviteRelative.mayBeInvited(member),
                email,
                error,
                childsDocuments(applicant, member),
                papers.list(applicant, member),
                portal.resolve("/apply").toString(),
                paperError);
    }

    private List<DocumentView> childsDocuments(Applicant applicant, FamilyMember member) {
        return family.accountOfChild(applicant, member.id())
                .map(documents::listFor)
                .orElse(List.of());
    }
}
