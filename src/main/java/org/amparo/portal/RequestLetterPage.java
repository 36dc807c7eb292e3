// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.HelpScope;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.AnswerRequest;
import org.amparo.registration.Receipt;
import org.amparo.registration.Receipts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an officer asked for, as a letter to keep and to show to whoever helps. */
@Controller
class RequestLetterPage {

    private final AnswerRequest answerRequest;
    private final Receipts receipts;
    private final LetterFiles letters;

    RequestLetterPage(AnswerRequest answerRequest, Receipts receipts, LetterFiles letters) {
        this.answerRequest = answerRequest;
        this.receipts = receipts;
        this.letters = letters;
    }

    @GetMapping("/apply/requests/{id}/letter.pdf")
    @Allowed(value = Permission.APPLY, helping = HelpScope.REPLY)
    ResponseEntity<byte[]> letter(@PathVariable UUID id, Applicant applicant, Words words) {
        var request = answerRequest.listFor(applicant.accountId()).stream()
                .filter(asked -> asked.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        var number =
                receipts.find(applicant.accountId()).map(Receipt::controlNumber).orElseThrow(NoSuchPage::new);
        return letters.request(request, number, words);
    }
}
