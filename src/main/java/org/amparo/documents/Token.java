// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What a QR code carries: 100 random bits in 20 characters of Crockford's base 32. It is printed and kept nowhere; the
 * database holds its hash, so that a stolen database opens no checks.
 */
record Token(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token random() {
        var text = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Token(text.toString());
    }

    /** Reads what a person typed or a camera saw: any case, spaces and hyphens anywhere, O for 0, I and L for 1. */
    static Optional<Token> parse(String typed) {
        if (typed.length() > 80) {
            return Optional.empty();
        }
        var text = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(new Token(text))
                : Optional.empty();
    }

    byte[] hash() {
        return Sha256.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** In groups of five, as printed for those who type it. */
    String grouped() {
        return text.replaceAll("(.{5})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return "Token";
    }
}
