// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

/** Digits at the end of a number by which a misheard or mistyped one is noticed. They prove nothing else. */
public final class CheckDigits {

    private CheckDigits() {}

    /** ISO/IEC 7812, one digit over all digits of the text. */
    public static String luhn(String text) {
        int sum = 0;
        boolean doubled = true;
        for (int at = text.length() - 1; at >= 0; at--) {
            int digit = Character.digit(text.charAt(at), 10);
            if (digit >= 0) {
                int weighed = doubled ? digit * 2 : digit;
                sum += weighed > 9 ? weighed - 9 : weighed;
                doubled = !doubled;
            }
        }
        return Integer.toString((10 - sum % 10) % 10);
    }

    /**
     * So many digits, one after the other, each over all before it: weights 2, 3, 4 ... from the right, eleven less the
     * remainder by eleven, of which the last digit counts. Such are Brazil's process numbers (Portaria
     * Interministerial nº 11/2019).
     */
    public static String mod11(String text, int count) {
        var found = new StringBuilder();
        for (int nth = 0; nth < count; nth++) {
            var digits = (text + found).replaceAll("[^0-9]", "");
            int sum = 0;
            for (int at = 0; at < digits.length(); at++) {
                sum += (digits.charAt(at) - '0') * (digits.length() + 1 - at);
            }
            found.append((11 - sum % 11) % 10);
        }
        return found.toString();
    }
}
