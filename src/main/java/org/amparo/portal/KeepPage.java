// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.HelpScope;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.Drafts;
import org.amparo.registration.Form;
import org.amparo.registration.NoDraft;
import org.amparo.registration.OpenParts;
import org.amparo.registration.PageInput;
import org.amparo.registration.PageReading;
import org.amparo.registration.SavePage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves a page every now and then while a long text is being written on it; pressing save works without it. */
@Controller
class KeepPage {

    private final Form form;
    private final Drafts drafts;
    private final SavePage savePage;
    private final CountryPack pack;
    private final Clock clock;

    KeepPage(Form form, Drafts drafts, SavePage savePage, CountryPack pack, Clock clock) {
        this.form = form;
        this.drafts = drafts;
        this.savePage = savePage;
        this.pack = pack;
        this.clock = clock;
    }

    /** The version the page has now, and what to say about it. */
    record Kept(int version, String text) {}

    /** What is not complete yet is saved; what cannot be read is left for the press of the button, which says why. */
    @PostMapping("/apply/keep/{page}")
    @Allowed(value = Permission.APPLY, helping = HelpScope.FORM)
    ResponseEntity<Kept> keep(
            @PathVariable("page") String key,
            @RequestParam MultiValueMap<String, String> sent,
            Applicant applicant,
            Words words) {
        var page = OpenParts.of(form, applicant).page(key).orElseThrow(NoSuchPage::new);
        var draft = drafts.find(applicant).orElseThrow(NoDraft::new);
        var input = new PageInput(Map.copyOf(sent));
        var now = clock.instant();
        var reading = PageReading.of(
                page.withoutRules(), input, draft.answers(), pack, LocalDate.ofInstant(now, pack.zone()));
        if (!reading.isFine()) {
            return ResponseEntity.unprocessableContent().body(new Kept(draft.versionOf(page), ""));
        }
        try {
            int version = savePage.save(applicant, draft, page, reading.answers(), input.version());
            return ResponseEntity.ok(new Kept(version, words.text("drafts.saved", words.time(now))));
        } catch (ChangedMeanwhile elsewhere) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(new Kept(draft.versionOf(page), words.text("drafts.elsewhere")));
        }
    }
}
