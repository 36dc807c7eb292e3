// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves one page of the applicant's draft. When it returns, the answers are on disk. */
@Component
public class SavePage {

    private final DraftStore drafts;
    private final Filings filings;
    private final Form form;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    SavePage(DraftStore drafts, Filings filings, Form form, CountryPack pack, AccessLog log, Clock clock) {
        this.drafts = drafts;
        this.filings = filings;
        this.form = form;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param draft as it was read when the page was shown or sent
     * @param version of the page as it was shown; a page saved since then by another device throws
     *     {@link ChangedMeanwhile}, unless it says the same already
     * @return the version the page has now
     */
    @Transactional
    public int save(Applicant applicant, Draft draft, FormPage page, Map<String, String> answers, int version) {
        var now = clock.instant();
        var whole = form.page(page.key()).orElseThrow(NoDraft::new);
        var said = applicant.isHelped() ? keep(applicant, whole, answers, now) : answers;
        var saved = drafts.savePage(applicant, draft.id(), whole, said, version, now);
        if (saved.isEmpty()) {
            return same(applicant, page, answers);
        }
        filings.note(applicant, draft.id(), now);
        log.wrote(applicant, "draft.save", new Subject("draft", draft.id()));
        return saved.get();
    }

    private Map<String, String> keep(Applicant applicant, FormPage page, Map<String, String> answers, Instant now) {
        var stored = drafts.findOpen(applicant.accountId()).orElseThrow(NoDraft::new);
        return OpenParts.keep(stored, form, page, answers, applicant, LocalDate.ofInstant(now, pack.zone()));
    }

    /** A page sent twice by a double click arrives with a stale version, but says what was saved. */
    private int same(Applicant applicant, FormPage page, Map<String, String> answers) {
        var now = drafts.findOpen(applicant.accountId()).orElseThrow(NoDraft::new);
        var same = answers.entrySet().stream()
                .allMatch(answer -> now.answers().get(answer.getKey()).equals(answer.getValue()));
        if (!now.hasSaved(page) || !same) {
            throw new ChangedMeanwhile();
        }
        return now.versionOf(page);
    }
}
