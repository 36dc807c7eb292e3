// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Clock;
import java.util.UUID;
import org.amparo.country.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the address a person signs in with, or gives one to whoever has a card alone. It changes once a code from the
 * new address was typed. Whoever reads the former address is told and can put it back for some days, except where the
 * person said that others read it.
 */
@Service
public class ChangeEmail {

    /** What came of a code. */
    public enum Outcome {
        CHANGED,
        /** Wrong, too old, or tried too often: which of them is nobody's business. */
        WRONG,
        /** The address signs in to another account. Only whoever reads it learns this. */
        TAKEN
    }

    private final EmailChanges changes;
    private final Accounts accounts;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeEmail(EmailChanges changes, Accounts accounts, AccessLog log, ApplicationEventPublisher events, Clock clock) {
        this.changes = changes;
        this.accounts = accounts;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Mails a code to the new address. Throws {@link EmailRefused} or {@link TryAgainLater}.
     *
     * @param oldUnsafe others read the former address: nothing is told there, and from there nothing can be undone
     */
    @Transactional
    public void ask(Applicant applicant, String email, boolean oldUnsafe, Words words) {
        applicant.requireSelf();
        var account = applicant.accountId();
        var address = EmailAddress.parse(email).text();
        if (address.equalsIgnoreCase(accounts.get(account).email())) {
            throw new EmailRefused();
        }
        MailPace.require(changes.lately(account, address), clock.instant());
        var change = changes.add(account, address, oldUnsafe, words.lang());
        log.wrote(applicant, "account.email-ask", subject(account));
        events.publishEvent(new EmailCodeWanted(change));
    }

    /** The address stays as it is. */
    @Transactional
    public void cancel(Applicant applicant) {
        applicant.requireSelf();
        changes.end(applicant.accountId());
    }

    @Transactional
    public Outcome confirm(Applicant applicant, String code) {
        applicant.requireSelf();
        var account = applicant.accountId();
        var right = changes.judge(account, code);
        if (right.isEmpty()) {
            return Outcome.WRONG;
        }
        if (!accounts.changeEmail(account, right.get().newEmail())) {
            changes.end(account);
            return Outcome.TAKEN;
        }
        changes.changed(right.get().id());
        log.wrote(applicant, "account.email-change", subject(account));
        events.publishEvent(new EmailChanged(right.get().id()));
        return Outcome.CHANGED;
    }

    private static Subject subject(UUID account) {
        return new Subject("account", account);
    }
}
