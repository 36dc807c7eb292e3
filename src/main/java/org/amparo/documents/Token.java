// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a QR code carries: 100 random bits in 20 characters of Crockford's base 32. It is printed and kept nowhere; the
 * database holds its hash, so that a stolen database opens no checks.
 */
record Token(String text) {

    private static final int LENGTH = 20;

    static Token random() {
        return new Token(Crockford.random(LENGTH));
    }

    /** Reads what a person typed or a camera saw: any case, spaces and hyphens anywhere, O for 0, I and L for 1. */
    static Optional<Token> parse(String typed) {
        return Crockford.parse(typed, LENGTH).map(Token::new);
    }

    byte[] hash() {
        return Sha256.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** In groups of five, as printed for those who type it. */
    String grouped() {
        return Crockford.grouped(text);
    }

    @Override
    public String toString() {
        return "Token";
    }
}
