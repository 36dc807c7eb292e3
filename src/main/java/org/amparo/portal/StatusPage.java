// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.HelpScope;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.Documents;
import org.amparo.documents.HandOver;
import org.amparo.documents.ShareDocument;
import org.amparo.procedure.AskForReview;
import org.amparo.procedure.WithdrawOwn;
import org.amparo.registration.ReRegistrations;
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

    private final HomeViews views;
    private final Documents documents;
    private final PresenceViews presences;
    private final InterviewViews interviews;
    private final HearingViews hearings;
    private final AppointmentViews appointments;
    private final ReRegistrations reRegistrations;
    private final ShareDocument shareDocument;
    private final AskForReview review;
    private final WithdrawOwn withdrawOwn;
    private final HandOver handOver;
    private final CountryPack pack;

    StatusPage(
            HomeViews views,
            Documents documents,
            PresenceViews presences,
            InterviewViews interviews,
            HearingViews hearings,
            AppointmentViews appointments,
            ReRegistrations reRegistrations,
            ShareDocument shareDocument,
            AskForReview review,
            WithdrawOwn withdrawOwn,
            HandOver handOver,
            CountryPack pack) {
        this.views = views;
        this.documents = documents;
        this.presences = presences;
        this.interviews = interviews;
        this.hearings = hearings;
        this.appointments = appointments;
        this.reRegistrations = reRegistrations;
        this.shareDocument = shareDocument;
        this.review = review;
        this.withdrawOwn = withdrawOwn;
        this.handOver = handOver;
        this.pack = pack;
    }

    @GetMapping("/apply/status")
    @Allowed(value = Permission.APPLY, helping = HelpScope.STATUS)
    String show(Applicant applicant, Words words, Model model) {
        var page = views.find(applicant, words);
        if (page.isEmpty()) {
            return "redirect:/apply/continue";
        }
        model.addAttribute("page", page.get());
        model.addAttribute("presence", presences.of(applicant, ""));
        model.addAttribute("interview", interviews.of(applicant, words));
        model.addAttribute("hearing", hearings.of(applicant, words));
        model.addAttribute("coming", appointments.card(applicant, words));
        model.addAttribute(
                "again", page.get().receipt().flatMap(receipt -> reRegistrations.find(receipt.applicationId())));
        model.addAttribute("withdrawal", withdrawOwn.find(applicant));
        model.addAttribute("answered", review.find(applicant).isPresent());
        model.addAttribute(
                "elsewhere",
                handOver.listFor(applicant.accountId()).stream()
                        .map(order -> ElsewhereLine.of(order, pack, words))
                        .toList());
        model.addAttribute("shares", !shareDocument.purposes().isEmpty());
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
