// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** Digits of any script are digits: an Arabic keyboard types ٣ for 3. */
final class Digits {

    private Digits() {}

    static String western(String typed) {
        return typed.codePoints()
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
