// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.Optional;

/**
 * What a holder gives an employer or a bank: 50 random bits in ten characters, short enough to be said by telephone. That
 * few are safe because guesses are paced, and because the database keeps an HMAC under a key it does not hold open.
 */
record ShareCode(String text) {

    private static final int LENGTH = 10;

    static ShareCode random() {
        return new ShareCode(Crockford.random(LENGTH));
    }

    static Optional<ShareCode> parse(String typed) {
        return Crockford.parse(typed, LENGTH).map(ShareCode::new);
    }

    String grouped() {
        return Crockford.grouped(text);
    }

    @Override
    public String toString() {
        return "ShareCode";
    }
}
