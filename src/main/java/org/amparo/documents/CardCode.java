// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Four characters printed beside the number, without which nobody looks it up: who knows somebody's number and birth date
 * need not have seen the document. Made from the document's random token, of which it tells nothing.
 */
record CardCode(String text) {

    private static final int LENGTH = 4;

    static CardCode of(Token token) {
        var hash = Sha256.of(("card code " + token.text()).getBytes(StandardCharsets.US_ASCII));
        return new CardCode(Crockford.of(hash, LENGTH));
    }

    static Optional<CardCode> parse(String typed) {
        return Crockford.parse(typed, LENGTH).map(CardCode::new);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "CardCode";
    }
}
