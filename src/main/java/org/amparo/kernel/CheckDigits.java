// SPDX-License-Identifier: Apache-2.0
package org.amparo.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Ways to notice a misheard or mistyped digit of a number by the digits at its end. A pack names one in lower case with
 * hyphens: {@code mod11-cpf}.
 */
public enum CheckDigits {
    /** One digit, ISO/IEC 7812-1 annex B. */
    LUHN(1) {
        @Override
        int next(String digits) {
            int sum = 0;
            for (int place = 0; place < digits.length(); place++) {
                int digit = fromRight(digits, place);
                int weighed = place % 2 == 0 ? digit * 2 : digit;
                sum += weighed > 9 ? weighed - 9 : weighed;
            }
            return (10 - sum % 10) % 10;
        }
    },
    /** Two digits, weights from 2 upwards; what would be 10 or more is 0. */
    MOD11_CPF(2) {
        @Override
        int next(String digits) {
            int check = 11 - weighed(digits, Integer.MAX_VALUE) % 11;
            return check > 9 ? 0 : check;
        }
    },
    /**
     * Two digits, weights from 2 upwards; of what would be 10 or 11 the last digit. Such are Brazil's process numbers
     * (Portaria Interministerial nº 11/2019).
     */
    MOD11_NUP(2) {
        @Override
        int next(String digits) {
            return (11 - weighed(digits, Integer.MAX_VALUE) % 11) % 10;
        }
    },
    /** One digit, weights from 2 to 7 and over again; what would be 11 is 0, what would be 10 is 9. */
    MOD11_CUIT(1) {
        @Override
        int next(String digits) {
            int check = 11 - weighed(digits, 6) % 11;
            return check == 11 ? 0 : Math.min(check, 9);
        }
    },
    /** One digit by a quasigroup of order 10 (Damm 2004): notices every wrong digit and every two swapped. */
    DAMM(1) {
        @Override
        int next(String digits) {
            int interim = 0;
            for (int place = 0; place < digits.length(); place++) {
                interim = QUASIGROUP[interim].charAt(digits.charAt(place) - '0') - '0';
            }
            return interim;
        }
    };

    private static final String[] QUASIGROUP = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    private final int count;

    CheckDigits(int count) {
        this.count = count;
    }

    /** The digits to write behind this number, of which only the digits count. */
    public String of(String number) {
        return of(number, count);
    }

    /** So many of them, each over all before it. */
    public String of(String number, int many) {
        var digits = digits(number);
        var checks = new StringBuilder();
        for (int done = 0; done < many; done++) {
            checks.append(next(digits + checks));
        }
        return checks.toString();
    }

    /** Whether a number ends in its check digits. One digit over and over is a number nobody has. */
    public boolean hold(String number) {
        var digits = digits(number);
        int length = digits.length() - count;
        return length > 0
                && digits.chars().distinct().count() > 1
                && digits.substring(length).equals(of(digits.substring(0, length)));
    }

    /** How a pack writes it. */
    public String packName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CheckDigits> named(String packName) {
        return Arrays.stream(values())
                .filter(way -> way.packName().equals(packName))
                .findFirst();
    }

    abstract int next(String digits);

    /** The sum of the digits, each times its weight: 2 for the last, growing, and from 2 again after so many. */
    static int weighed(String digits, int round) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            sum += fromRight(digits, place) * (2 + place % round);
        }
        return sum;
    }

    static int fromRight(String digits, int place) {
        return digits.charAt(digits.length() - 1 - place) - '0';
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
