// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comes in with a recovery card and its PIN. Which of the two is wrong is not said. Wrong PINs make the next try wait, up
 * to an hour; the card is never dead.
 */
@Service
public class SignInWithCard {

    private final RecoveryCards cards;
    private final AccessLog log;
    private final Clock clock;
    private final Pace perNetwork;

    SignInWithCard(RecoveryCards cards, AccessLog log, Clock clock) {
        this.cards = cards;
        this.log = log;
        this.clock = clock;
        this.perNetwork = new Pace(clock, 60, Duration.ofSeconds(2));
    }

    /** False when the code on its own can't be one: a letter is wrong or missing. Tells nothing about any card. */
    public boolean isCode(String typed) {
        return CardCode.parse(typed).isPresent();
    }

    /** Empty when code and PIN do not belong together. Throws {@link TryAgainLater}. */
    @Transactional(noRollbackFor = TryAgainLater.class)
    public Optional<Applicant> signIn(String code, String pin, Browser browser) {
        perNetwork.take(browser.network());
        var card = CardCode.parse(code).flatMap(cards::find);
        var digits = Pin.parse(pin);
        if (card.isEmpty() || digits.isEmpty()) {
            return Optional.empty();
        }
        if (!cards.take(card.get())) {
            var next = card.get().nextTryAt().toInstant();
            throw new TryAgainLater(next.isAfter(clock.instant()) ? next : clock.instant());
        }
        if (!MessageDigest.isEqual(
                cards.pin(card.get().id(), digits.get()), card.get().pin())) {
            return Optional.empty();
        }
        cards.right(card.get());
        var applicant = new Applicant(card.get().accountId());
        log.wrote(applicant, "account.sign-in", new Subject("account", applicant.accountId()));
        return Optional.of(applicant);
    }
}
