// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code on a recovery card: 19 letters and digits that nobody confuses, 95 bits of chance, and one more that shows a
 * slip of the hand. The alphabet is Crockford's: no I, L, O or U.
 */
final class CardCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 19;
    private static final int GROUP = 4;

    private CardCode() {}

    static String fresh(RandomGenerator random) {
        var code = new StringBuilder();
        for (var i = 0; i < RANDOM; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.append(ALPHABET.charAt(check(code))).toString();
    }

    /** The code as it was made, from whatever people type: small letters, spaces, hyphens, an O for a zero. */
    static Optional<String> parse(String typed) {
        var code = new StringBuilder();
        for (var letter : typed.toUpperCase(Locale.ROOT).codePoints().limit(80).toArray()) {
            if (Character.isWhitespace(letter) || Character.getType(letter) == Character.DASH_PUNCTUATION) {
                continue;
            }
            var digit = Character.digit(letter, 10);
            code.appendCodePoint(
                    digit >= 0 ? '0' + digit : letter == 'O' ? '0' : letter == 'I' || letter == 'L' ? '1' : letter);
        }
        var known = code.length() == RANDOM + 1 && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return known && check(code.substring(0, RANDOM)) == ALPHABET.indexOf(code.charAt(RANDOM))
                ? Optional.of(code.toString())
                : Optional.empty();
    }

    /** In groups of four, as it is printed and read aloud. */
    static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** A sum over the field of 32 elements: it finds every wrong letter and every two neighbours exchanged. */
    private static int check(CharSequence letters) {
        var sum = 0;
        for (var i = 0; i < letters.length(); i++) {
            sum = doubled(sum) ^ ALPHABET.indexOf(letters.charAt(i));
        }
        return doubled(sum);
    }

    private static int doubled(int element) {
        var twice = element << 1;
        return twice > 31 ? twice ^ 0b100101 : twice;
    }
}
