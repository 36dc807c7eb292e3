// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.security.MessageDigest;
import org.springframework.stereotype.Service;

/**
 * The person's own yes by the PIN of their recovery card, typed where somebody else's form stands. Without the card the PIN
 * opens nothing; wrong ones make the next try wait, as at the card's own door.
 */
@Service
public class ConfirmWithPin {

    private final RecoveryCards cards;

    ConfirmWithPin(RecoveryCards cards) {
        this.cards = cards;
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
        if (!cards.take(card.get())) {
            throw new TryAgainLater(card.get().nextTryAt().toInstant());
        }
        var right = MessageDigest.isEqual(
                cards.pin(card.get().id(), pin.get()), card.get().pin());
        if (right) {
            cards.right(card.get());
        }
        return right;
    }
}
