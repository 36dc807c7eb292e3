// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.AttachFile;
import org.amparo.registration.Reunification;
import org.amparo.registration.Reunifications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One request that a relative may come: where it stands, and the papers that belong to it, sent when they are there. */
@Controller
class ReunionPage {

    private final Reunifications reunifications;
    private final AttachFile attachFile;
    private final LaterFiles files;
    private final FamilyViews views;

    ReunionPage(Reunifications reunifications, AttachFile attachFile, LaterFiles files, FamilyViews views) {
        this.reunifications = reunifications;
        this.attachFile = attachFile;
        this.files = files;
        this.views = views;
    }

    @GetMapping("/apply/family/reunite/{id}")
    @Allowed(Permission.APPLY)
    String show(@PathVariable UUID id, Applicant applicant, Words words, Model model) {
        return page(request(id, applicant), "", applicant, words, model);
    }

    @PostMapping("/apply/family/reunite/{id}")
    @Allowed(Permission.APPLY)
    String addPapers(
            @PathVariable UUID id,
            @RequestParam(name = "paper", required = false) List<MultipartFile> papers,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var request = request(id, applicant);
        if (request.state().isFinal()) {
            return "redirect:/apply/family/reunite/" + id;
        }
        var sent = papers == null ? List.<MultipartFile>of() : papers;
        var refused = files.take(applicant, request.applicationId(), AttachFile.To.REUNIFICATION, request.id(), sent);
        if (refused.isEmpty()) {
            return "redirect:/apply/family/reunite/" + id;
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(request, words.text(refused.get()), applicant, words, model);
    }

    private String page(Reunification request, String error, Applicant applicant, Words words, Model model) {
        model.addAttribute(
                "page",
                new ReunionView(
                        views.line(request, words),
                        request.story(),
                        attachFile.listFor(applicant, request.id()),
                        !request.state().isFinal(),
                        error));
        return "portal/reunion";
    }

    private Reunification request(UUID id, Applicant applicant) {
        return reunifications.list(applicant).stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }
}
