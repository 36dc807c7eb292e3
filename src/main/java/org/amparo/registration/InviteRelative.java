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
 * Lets an adult of the family into their own file: whoever signs in with the address comes to it. What becomes of it is
 * not told to the head: a file that has an owner already, or an address that has an account, changes nothing and looks
 * the same.
 */
@Service
public class InviteRelative {

    private final FamilyTable families;
    private final Family family;
    private final Accounts accounts;
    private final CountryPack pack;
    private final ApplicationEventPublisher events;
    private final AccessLog log;
    private final Clock clock;

    InviteRelative(
            FamilyTable families,
            Family family,
            Accounts accounts,
            CountryPack pack,
            ApplicationEventPublisher events,
            AccessLog log,
            Clock clock) {
        this.families = families;
        this.family = family;
        this.accounts = accounts;
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
        var account = member.account().orElseThrow();
        var given = accounts.giveEmail(account, email);
        families.invited(memberId, clock.instant());
        log.wrote(applicant, "relative.invite", new Subject("application", member.headId()));
        if (given) {
            events.publishEvent(new RelativeInvited(member.application().orElseThrow(), account));
        }
    }
}
