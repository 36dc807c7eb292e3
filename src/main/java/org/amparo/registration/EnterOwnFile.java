// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.AccessLog;
import org.amparo.access.Accounts;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.kernel.PartialDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an adult whom a family's application names into their own file. The head typed an address, perhaps a wrong one:
 * whoever reads it sees nothing, neither whose file it is nor who wrote, before a name and a date of birth fit what was
 * told. Whoever is not meant says so.
 */
@Service
public class EnterOwnFile {

    private final RelativeOffers offers;
    private final Accounts accounts;
    private final Receipts receipts;
    private final Drafts drafts;
    private final Form form;
    private final CountryPack pack;
    private final AccessLog log;
    private final ApplicationEventPublisher events;

    EnterOwnFile(
            RelativeOffers offers,
            Accounts accounts,
            Receipts receipts,
            Drafts drafts,
            Form form,
            CountryPack pack,
            AccessLog log,
            ApplicationEventPublisher events) {
        this.offers = offers;
        this.accounts = accounts;
        this.receipts = receipts;
        this.drafts = drafts;
        this.form = form;
        this.pack = pack;
        this.log = log;
        this.events = events;
    }

    /** Whether something may be waiting for this person; never for whoever has an application of their own, or began one. */
    public boolean isOffered(Applicant applicant) {
        var email = email(applicant);
        return !applicant.isHelped()
                && !email.isEmpty()
                && offers.isOpen(email)
                && receipts.find(applicant).isEmpty()
                && drafts.find(applicant).map(draft -> draft.pages().isEmpty()).orElse(true);
    }

    /**
     * The person as owner of the file, who signs in with the same address from now on; empty when what was typed does not
     * fit, which may be tried a few times.
     */
    @Transactional
    public Optional<Applicant> enter(Applicant applicant, String name, PartialDate birth) {
        if (!isOffered(applicant)) {
            return Optional.empty();
        }
        var own = offers.take(email(applicant)).stream()
                .filter(tried -> fits(tried.told(), name, birth))
                .findFirst();
        return own.filter(tried -> accounts.handOver(applicant.accountId(), tried.account()))
                .map(tried -> {
                    var owner = new Applicant(tried.account());
                    offers.claimed(tried.id());
                    log.wrote(owner, "relative.claim", new Subject("application", tried.application()));
                    events.publishEvent(new RelativeEntered(tried.application(), tried.account()));
                    return owner;
                });
    }

    /** It was not meant for this person. Nobody is told, and the address is not written to again. */
    @Transactional
    public void refuse(Applicant applicant) {
        applicant.requireSelf();
        offers.refuse(email(applicant));
    }

    /** Spelling may differ, and of the date as much as was told must agree; where none was told, the surname must too. */
    private boolean fits(Map<String, String> told, String name, PartialDate birth) {
        var typed = NameKeys.of(name);
        var given = NameKeys.of(FamilyForm.fact(form, told, Fact.GIVEN_NAMES));
        var surnames = NameKeys.of(
                FamilyForm.fact(form, told, Fact.SURNAME_PATERNAL), FamilyForm.fact(form, told, Fact.SURNAME_MATERNAL));
        var date = PartialDate.parse(FamilyForm.fact(form, told, Fact.BIRTH_DATE));
        return shares(typed, given)
                && date.map(known -> !known.latest().isBefore(birth.earliest())
                                && !birth.latest().isBefore(known.earliest()))
                        .orElseGet(() -> shares(typed, surnames));
    }

    private static boolean shares(NameKeys typed, NameKeys told) {
        return !Collections.disjoint(typed.sounds(), told.sounds());
    }

    private String email(Applicant applicant) {
        return accounts.get(applicant.accountId()).email();
    }
}
