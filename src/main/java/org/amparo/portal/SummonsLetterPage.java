// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A summons that still counts, as a letter: for an employer or a school that asks why somebody is away. */
@Controller
class SummonsLetterPage {

    private final PresenceViews views;
    private final LetterFiles letters;

    SummonsLetterPage(PresenceViews views, LetterFiles letters) {
        this.views = views;
        this.letters = letters;
    }

    @GetMapping("/apply/presence/letter.pdf")
    @Allowed(Permission.APPLY)
    ResponseEntity<byte[]> letter(Applicant applicant, Words words) {
        var coming = views.of(applicant, "")
                .flatMap(PresencePageView::coming)
                .filter(PresencePageView.Coming::open)
                .orElseThrow(NoSuchPage::new);
        return letters.summons(coming, words);
    }
}
