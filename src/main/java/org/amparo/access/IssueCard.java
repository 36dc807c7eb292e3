// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.amparo.country.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives somebody a recovery card: a newcomer without e-mail, whoever wants one besides, or somebody an officer
 * identified. The former card stops, and so does every session of the account.
 */
@Service
public class IssueCard {

    /** What came of it. */
    public sealed interface Outcome {}

    /** {@code shown} brings the code to the next page ({@link #code}); it works for the same person and a short time. */
    public record Issued(Applicant applicant, String shown) implements Outcome {}

    /** The PIN is not six digits, or one that is tried first. */
    public record PinRefused(String messageKey) implements Outcome {}

    private final Accounts accounts;
    private final RecoveryCards cards;
    private final ShownCodes shown;
    private final Revocations revocations;
    private final AccessLog log;
    private final Pace perNetwork;

    IssueCard(
            Accounts accounts,
            RecoveryCards cards,
            ShownCodes shown,
            Revocations revocations,
            AccessLog log,
            Clock clock) {
        this.accounts = accounts;
        this.cards = cards;
        this.shown = shown;
        this.revocations = revocations;
        this.log = log;
        this.perNetwork = new Pace(clock, 60, Duration.ofSeconds(5));
    }

    /** Opens an account that has nothing but the card. Throws {@link TryAgainLater}. */
    @Transactional
    public Outcome toNewcomer(String pin, Words words, Browser browser) {
        var fault = fault(pin);
        if (!fault.isEmpty()) {
            return new PinRefused(fault);
        }
        perNetwork.take(browser.network());
        var applicant = new Applicant(accounts.openWithoutEmail(words.lang()));
        return issue(applicant.accountId(), pin, applicant);
    }

    /** The same for somebody an officer sits beside; the officer hands the card over. */
    Outcome toNewcomer(Officer officer, String pin, String language) {
        officer.require(Permission.ASSIST_APPLICATION);
        var fault = fault(pin);
        return fault.isEmpty() ? issue(accounts.openWithoutEmail(language), pin, officer) : new PinRefused(fault);
    }

    /** Never by whoever helps: a card is the way into the account. */
    @Transactional
    public Outcome to(Applicant applicant, String pin) {
        applicant.requireSelf();
        var fault = fault(pin);
        return fault.isEmpty() ? issue(applicant.accountId(), pin, applicant) : new PinRefused(fault);
    }

    /** For a person whose identity the officer checked by {@code means}; the caller saw to it that the account is in scope. */
    @Transactional
    public Outcome by(Officer officer, UUID account, CardMeans means, String pin) {
        officer.require(Permission.ISSUE_CARD);
        var fault = fault(pin);
        if (!fault.isEmpty()) {
            return new PinRefused(fault);
        }
        log.wrote(officer, "account.identified-by-" + means.inLog(), new Subject("account", account));
        return issue(account, pin, officer);
    }

    /** The code in groups, as often as its page is opened within a quarter of an hour; empty for anybody else. */
    public String code(Actor who, String shown) {
        return this.shown.open(who, shown).map(CardCode::grouped).orElse("");
    }

    private Issued issue(UUID account, String pin, Actor by) {
        var code = cards.replace(account, Pin.parse(pin).orElseThrow(), by);
        revocations.endAll(account);
        log.wrote(by, "account.card", new Subject("account", account));
        return new Issued(new Applicant(account), shown.seal(by, code));
    }

    private static String fault(String typed) {
        return Pin.parse(typed)
                .map(pin -> Pin.isTrivial(pin) ? "error.pin.trivial" : "")
                .orElse("error.pin.six");
    }
}
