// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/**
 * The person's own yes by the PIN of their recovery card, typed where somebody else's form stands. Without the card the PIN
 * opens nothing; wrong ones make this helper's next try wait, and leave the card's own door as it is: whoever guesses here
 * must not keep the person out.
 */
@Service
public class ConfirmWithPin {

    private final RecoveryCards cards;
    private final Pace perGrant;

    ConfirmWithPin(RecoveryCards cards, Clock clock) {
        this.cards = cards;
        this.perGrant = new Pace(clock, 5, Duration.ofMinutes(30));
    }

    public boolean isPossible(Applicant applicant) {
        return cards.of(applicant.accountId()).isPresent();
    }

    /** Within the transaction of what the yes is for. Throws {@link TryAgainLater}. */
    public boolean judge(Applicant applicant, String typed) {
        var card = cards.of(applicant.accountId());
        var pin = Pin.parse(typed);
        if (card.isEmpty() || pin.isEmpty()) {
            return false;
        }
        var grant = applicant.hand().orElseThrow().grant().toString();
        perGrant.take(grant);
        var right = MessageDigest.isEqual(
                cards.pin(card.get().id(), pin.get()), card.get().pin());
        if (right) {
            perGrant.forgive(grant);
        }
        return right;
    }
}
