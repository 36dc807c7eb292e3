// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.HelpScope;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.ReRegistrations;
import org.amparo.registration.Receipts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The receipt: number, date, and what comes next. The same for ever, to be printed or shown. */
@Controller
class ReceiptPage {

    private final Receipts receipts;
    private final CountryPack pack;
    private final Promises promises;
    private final ReRegistrations reRegistrations;
    private final LetterFiles letters;

    ReceiptPage(
            Receipts receipts,
            CountryPack pack,
            Promises promises,
            ReRegistrations reRegistrations,
            LetterFiles letters) {
        this.letters = letters;
        this.receipts = receipts;
        this.pack = pack;
        this.promises = promises;
        this.reRegistrations = reRegistrations;
    }

    @GetMapping("/apply/receipt.pdf")
    @Allowed(value = Permission.APPLY, helping = HelpScope.STATUS)
    ResponseEntity<byte[]> pdf(Applicant applicant, Words words) {
        return letters.receipt(receipts.find(applicant).orElseThrow(NoSuchPage::new), words);
    }

    @GetMapping("/apply/receipt")
    @Allowed(value = Permission.APPLY, helping = HelpScope.STATUS)
    String show(Applicant applicant, Model model) {
        var receipt = receipts.find(applicant);
        if (receipt.isEmpty()) {
            return "redirect:/apply/continue";
        }
        model.addAttribute("receipt", receipt.get());
        model.addAttribute("again", reRegistrations.find(receipt.get().applicationId()));
        model.addAttribute("promise", promises.to(applicant));
        model.addAttribute("office", pack.office(receipt.get().office()).orElseThrow());
        return "portal/receipt";
    }
}
