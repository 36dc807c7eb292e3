// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An applicant's return with e-mail and password. An unknown address takes as long and reads the same as a wrong
 * password. Guessing is slowed down per address and per network; a mailed link always works meanwhile.
 */
@Service
public class SignInWithPassword {

    private final AccountPasswords stored;
    private final Passwords passwords;
    private final AccessLog log;
    private final TransactionTemplate transaction;
    private final Pace perAddressHere;
    private final Pace perAddress;
    private final Pace perNetwork;

    SignInWithPassword(
            AccountPasswords stored,
            Passwords passwords,
            AccessLog log,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.stored = stored;
        this.passwords = passwords;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.perAddressHere = new Pace(clock, 5, Duration.ofSeconds(30));
        this.perAddress = new Pace(clock, 30, Duration.ofMinutes(1));
        this.perNetwork = new Pace(clock, 120, Duration.ofSeconds(1));
    }

    /** Empty when address and password do not belong together. Throws {@link TryAgainLater} after several failures. */
    public Optional<Applicant> signIn(String email, String password, Browser browser) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        var plain = NewPassword.plain(password);
        if (address.length() > 254 || plain.length() > 2 * NewPassword.LONGEST) {
            return Optional.empty();
        }
        var here = address + ' ' + browser.network();
        perNetwork.take(browser.network());
        perAddressHere.take(here);
        perAddress.take(address);
        var found = stored.find(address);
        var matches = passwords.matches(
                plain, found.map(AccountPasswords.Stored::hash).orElse(null));
        if (!matches || found.isEmpty()) {
            return Optional.empty();
        }
        perAddressHere.forgive(here);
        perAddress.forgive(address);
        var applicant = new Applicant(found.get().id());
        transaction.executeWithoutResult(
                status -> log.wrote(applicant, "account.sign-in", new Subject("account", applicant.accountId())));
        return Optional.of(applicant);
    }
}
