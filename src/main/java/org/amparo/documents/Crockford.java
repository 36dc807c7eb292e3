// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Crockford's base 32: codes that people read aloud and type without taking one character for another. */
final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LONGEST_TYPED = 80;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Crockford() {}

    static String random(int length) {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** So many characters, five bits each, of the beginning of some bytes. */
    static String of(byte[] bytes, int length) {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            var value = 0;
            for (var bit = i * 5; bit < i * 5 + 5; bit++) {
                value = value << 1 | bytes[bit / 8] >> 7 - bit % 8 & 1;
            }
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }

    /** Reads what a person typed or a camera saw: any case, spaces and hyphens anywhere, O for 0, I and L for 1. */
    static Optional<String> parse(String typed, int length) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var text = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return text.length() == length && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** In groups of five, for those who read it aloud or type it. */
    static String grouped(String text) {
        return text.replaceAll("(.{5})(?!$)", "$1 ");
    }
}
