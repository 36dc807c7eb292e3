// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.Locale;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.HelpScope;
import org.amparo.access.Permission;
import org.amparo.correspondence.Correspondence;
import org.amparo.correspondence.MessageView;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The official channel: everything the authority said to the person, as it was said, and what became of each mail. */
@Controller
class MessagesPage {

    private final Correspondence correspondence;
    private final LetterFiles letters;
    private final CountryPack pack;

    MessagesPage(Correspondence correspondence, LetterFiles letters, CountryPack pack) {
        this.correspondence = correspondence;
        this.letters = letters;
        this.pack = pack;
    }

    @GetMapping("/apply/messages")
    @Allowed(value = Permission.APPLY, helping = HelpScope.STATUS)
    String list(Applicant applicant, Words words, Model model) {
        model.addAttribute(
                "messages",
                correspondence.listFor(applicant).stream()
                        .map(message -> line(message, words))
                        .toList());
        return "portal/messages";
    }

    @GetMapping("/apply/messages/{id}")
    @Allowed(value = Permission.APPLY, helping = HelpScope.STATUS)
    String show(@PathVariable UUID id, Applicant applicant, Words words, Model model) {
        var message = correspondence.open(id, applicant).orElseThrow(NoSuchPage::new);
        model.addAttribute("page", line(message, words));
        return "portal/message";
    }

    /** What was said and what became of it, as a file to keep. */
    @GetMapping("/apply/messages/{id}/record.pdf")
    @Allowed(value = Permission.APPLY, helping = HelpScope.STATUS)
    ResponseEntity<byte[]> record(@PathVariable UUID id, Applicant applicant, Words words) {
        return letters.message(correspondence.open(id, applicant).orElseThrow(NoSuchPage::new), words);
    }

    private MessageLine line(MessageView message, Words words) {
        var said = pack.words(Locale.forLanguageTag(message.language()));
        return new MessageLine(
                message,
                MessageLine.about(message.kind(), words),
                said.lang(),
                said.dir(),
                switch (message.kind()) {
                    case "INFORMATION_WANTED" -> "/apply/requests/" + message.reference();
                    case "COMPLAINT_ANSWERED" -> "/apply/complaints/" + message.reference();
                    case "UPDATE_DECIDED", "CONTACT_CHANGED" -> "/apply/data";
                    case "INTERVIEW_SET", "INTERVIEW_AGAIN" -> "/apply/interview";
                    default -> "/apply/status";
                });
    }
}
