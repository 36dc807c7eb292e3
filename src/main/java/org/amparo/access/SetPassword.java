// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chooses a password by a mailed link and signs in with it; whoever has no account gets one. All other sessions of the
 * account end, and so does every other link that was mailed to the address.
 */
@Service
public class SetPassword {

    /** What came of it. */
    public sealed interface Outcome {}

    /** {@code carried} is what was given when the link was asked for. */
    public record SignedIn(Applicant applicant, String carried) implements Outcome {}

    /** The password can't be; the text to show takes the shortest and the longest length. The link still works. */
    public record Refused(String messageKey, int shortest, int longest) implements Outcome {}

    /** The link is too old, used, replaced or never was: which of them is nobody's business. */
    public record Expired() implements Outcome {}

    private final SignInLinks links;
    private final Accounts accounts;
    private final AccountPasswords stored;
    private final Passwords passwords;
    private final Revocations revocations;
    private final AccessLog log;
    private final TransactionTemplate transaction;

    SetPassword(
            SignInLinks links,
            Accounts accounts,
            AccountPasswords stored,
            Passwords passwords,
            Revocations revocations,
            AccessLog log,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.accounts = accounts;
        this.stored = stored;
        this.passwords = passwords;
        this.revocations = revocations;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the link can still be used; looking uses nothing up. */
    public boolean canBeUsed(String token) {
        return links.find(token).isPresent();
    }

    /** Hashes before the transaction, which holds a connection. */
    public Outcome set(String token, String password) {
        var link = links.find(token);
        if (link.isEmpty()) {
            return new Expired();
        }
        var plain = NewPassword.plain(password);
        var fault = NewPassword.fault(plain, link.get().email());
        if (fault != null) {
            return new Refused(fault, NewPassword.SHORTEST, NewPassword.LONGEST);
        }
        var hash = passwords.hash(plain);
        var outcome = transaction.execute(status -> store(token, hash));
        return outcome == null ? new Expired() : outcome;
    }

    private Outcome store(String token, String hash) {
        var used = links.use(token);
        if (used.isEmpty()) {
            return new Expired();
        }
        var account = accounts.open(used.get().email(), used.get().language());
        var applicant = new Applicant(account.id());
        var subject = new Subject("account", account.id());
        stored.set(account.id(), hash);
        revocations.endAll(account.id());
        log.wrote(applicant, "account.password", subject);
        log.wrote(applicant, "account.sign-in", subject);
        return new SignedIn(applicant, used.get().carried());
    }
}
