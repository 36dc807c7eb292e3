// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.HelpScope;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.Consents;
import org.amparo.registration.Drafts;
import org.amparo.registration.EnterOwnFile;
import org.amparo.registration.Information;
import org.amparo.registration.Receipts;
import org.amparo.registration.StartDraft;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Sends whoever signed in to where they were: the gate, the draft, or what became of the application. */
@Controller
class ContinuePage {

    private final Consents consents;
    private final Information information;
    private final Drafts drafts;
    private final StartDraft startDraft;
    private final Receipts receipts;
    private final EnterOwnFile enterOwnFile;

    ContinuePage(
            Consents consents,
            Information information,
            Drafts drafts,
            StartDraft startDraft,
            Receipts receipts,
            EnterOwnFile enterOwnFile) {
        this.consents = consents;
        this.information = information;
        this.drafts = drafts;
        this.startDraft = startDraft;
        this.receipts = receipts;
        this.enterOwnFile = enterOwnFile;
    }

    @GetMapping("/apply/continue")
    @Allowed(
            value = Permission.APPLY,
            helping = {HelpScope.STATUS, HelpScope.FORM, HelpScope.FILES, HelpScope.REPLY})
    String show(Applicant applicant, Words words) {
        if (applicant.hand().filter(hand -> !hand.isOfficer()).isPresent()) {
            return "redirect:/help/person";
        }
        if (receipts.find(applicant).isPresent()) {
            return applicant.isHelped() ? "redirect:/apply/receipt" : "redirect:/apply/status";
        }
        if (enterOwnFile.isOffered(applicant)) {
            return "redirect:/apply/invited";
        }
        if (!consents.hasAcceptedInformation(applicant, information.version())) {
            return "redirect:/apply/rights";
        }
        if (drafts.find(applicant).isEmpty()) {
            startDraft.start(applicant, words.lang());
        }
        return "redirect:/apply/tasks";
    }
}
