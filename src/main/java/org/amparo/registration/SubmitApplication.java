// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the applicant's draft. The application, its receipt, the notice to be mailed and the log entry commit together
 * or not at all; the draft's lock lets only one of two hurried attempts through, and the other gets the same receipt.
 */
@Component
public class SubmitApplication {

    private final DraftStore drafts;
    private final ApplicationTable applications;
    private final ReRegistrations reRegistrations;
    private final ControlNumbers numbers;
    private final JoinFamily joinFamily;
    private final Consents consents;
    private final Filings filings;
    private final Receipts receipts;
    private final Form form;
    private final CountryPack pack;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmitApplication(
            DraftStore drafts,
            ApplicationTable applications,
            ReRegistrations reRegistrations,
            ControlNumbers numbers,
            JoinFamily joinFamily,
            Consents consents,
            Filings filings,
            Receipts receipts,
            Form form,
            CountryPack pack,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.applications = applications;
        this.reRegistrations = reRegistrations;
        this.numbers = numbers;
        this.joinFamily = joinFamily;
        this.consents = consents;
        this.filings = filings;
        this.receipts = receipts;
        this.form = form;
        this.pack = pack;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param key made when the page with the declaration was shown; the same for every press of its button
     * @param language the declaration was read in
     */
    @Transactional
    public Submission submit(Applicant applicant, UUID key, String language) {
        applicant.requireSelf();
        return send(applicant, key, language, language, Confirmed.SELF);
    }

    /**
     * For the person, who said yes to it in a way that was checked.
     *
     * @param readIn language the declaration was read in, by whoever helps
     * @param language the person's own, in which they are written to and everything is read back
     */
    Submission send(Applicant applicant, UUID key, String readIn, String language, Confirmed confirmed) {
        var open = drafts.lockOpen(applicant.accountId());
        if (open.isEmpty()) {
            return new Submission.Received(receipts.find(applicant).orElseThrow(NoDraft::new));
        }
        var draft = open.get();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, pack.zone());
        var missing = missing(draft.answers(), today);
        if (!missing.isEmpty()) {
            return new Submission.Incomplete(missing);
        }
        var receipt = applications.add(
                applicant,
                draft,
                key,
                numbers.next(today),
                office(draft.answers()),
                language,
                filings.filedAt(draft.id(), now, pack.zone()));
        joinFamily.ofForm(
                new JoinFamily.Head(receipt.applicationId(), draft.answers(), receipt.office(), language),
                receipt.filedAt(),
                now);
        reRegistrations.match(receipt.applicationId(), draft.answers(), applications.facts(draft.answers()), now);
        drafts.markSubmitted(draft.id(), now);
        consents.declare(applicant, form.version(), readIn, now);
        filings.add(receipt.applicationId(), draft.id(), applicant, confirmed, readIn, now);
        log.wrote(applicant, "application.submit", new Subject("application", receipt.applicationId()));
        events.publishEvent(new ApplicationSubmitted(receipt.applicationId(), applicant.accountId()));
        return new Submission.Received(receipt);
    }

    /** What has to be answered before the draft can be sent, also what is closed to whoever helps. */
    List<Field> missing(Applicant applicant) {
        var today = LocalDate.ofInstant(clock.instant(), pack.zone());
        return drafts.findOpen(applicant.accountId())
                .map(draft -> missing(draft.answers(), today))
                .orElse(List.of());
    }

    private List<Field> missing(Answers answers, LocalDate today) {
        return form.pagesFor(answers, today)
                .flatMap(page -> page.fieldsFor(answers, today).stream())
                .filter(field -> field.required() && !answers.has(field.key()))
                .toList();
    }

    private String office(Answers answers) {
        return pack.office(answers.get("office"))
                .orElseGet(() -> pack.nearestOffice(answers.get("area")))
                .code();
    }
}
