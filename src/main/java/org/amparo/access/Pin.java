// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.Optional;

/** Six digits somebody chooses for a card. Those that are tried first are refused. */
final class Pin {

    private static final int LENGTH = 6;
    private static final int DIFFERENT = 3;

    private Pin() {}

    /** Six digits of any script, or nothing. */
    static Optional<String> parse(String typed) {
        var digits = new StringBuilder();
        for (var letter : typed.codePoints().limit(40).toArray()) {
            if (Character.isDigit(letter)) {
                digits.append(Character.digit(letter, 10));
            } else if (!Character.isWhitespace(letter)) {
                return Optional.empty();
            }
        }
        return digits.length() == LENGTH ? Optional.of(digits.toString()) : Optional.empty();
    }

    /** Such as 111222, 123456, 654321, 121212 or 123123. */
    static boolean isTrivial(String pin) {
        return pin.chars().distinct().count() < DIFFERENT
                || isRow(pin, 1)
                || isRow(pin, 9)
                || pin.substring(0, LENGTH / 2).equals(pin.substring(LENGTH / 2));
    }

    private static boolean isRow(String pin, int step) {
        for (var i = 1; i < LENGTH; i++) {
            if ((pin.charAt(i - 1) - '0' + step) % 10 != pin.charAt(i) - '0') {
                return false;
            }
        }
        return true;
    }
}
