// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Accounts;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to an adult of the family that there is a way in for them. What becomes of it is not told to the head: a file
 * that has an owner already, or somebody who wants no such mail, changes nothing and looks the same.
 */
@Service
public class InviteRelative {

    private final FamilyTable families;
    private final Family family;
    private final Accounts accounts;
    private final RelativeOffers offers;
    private final CountryPack pack;
    private final ApplicationEventPublisher events;
    private final AccessLog log;
    private final Clock clock;

    InviteRelative(
            FamilyTable families,
            Family family,
            Accounts accounts,
            RelativeOffers offers,
            CountryPack pack,
            ApplicationEventPublisher events,
            AccessLog log,
            Clock clock) {
        this.families = families;
        this.family = family;
        this.accounts = accounts;
        this.offers = offers;
        this.pack = pack;
        this.events = events;
        this.log = log;
        this.clock = clock;
    }

    public boolean mayBeInvited(FamilyMember member) {
        return member.state() == FamilyMember.State.JOINED
                && !member.isSurelyChild(LocalDate.ofInstant(clock.instant(), pack.zone()));
    }

    /** Throws {@link org.amparo.access.EmailRefused} when the address can't be one. */
    @Transactional
    public void invite(Applicant applicant, UUID memberId, String email) {
        var member = family.find(applicant, memberId).filter(this::mayBeInvited).orElseThrow(ApplicationNotFound::new);
        var address = Accounts.address(email);
        var account = accounts.get(member.account().orElseThrow());
        families.invited(memberId, clock.instant());
        log.wrote(applicant, "relative.invite", new Subject("application", member.headId()));
        if (accounts.isUnowned(account.id())) {
            offers.add(memberId, address, account.language())
                    .ifPresent(offer -> events.publishEvent(new RelativeInvited(offer)));
        }
    }
}
