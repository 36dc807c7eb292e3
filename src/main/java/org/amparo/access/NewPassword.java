// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant may choose as a password: long enough and not one that is tried first. Nothing is said about kinds
 * of characters, which only makes passwords harder to keep in mind.
 */
final class NewPassword {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    private static final int DIFFERENT = 4;

    private static final Set<String> COMMON = common();

    private NewPassword() {}

    /** As it is compared: keyboards write one letter in several ways, and phones add a space at the end. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** The key of the text that says why not, or null when it may be. */
    static @Nullable String fault(String plain, String email) {
        var letters = plain.codePointCount(0, plain.length());
        if (letters < SHORTEST) {
            return "error.password.short";
        }
        if (letters > LONGEST) {
            return "error.password.long";
        }
        var low = plain.toLowerCase(Locale.ROOT);
        var address = email.toLowerCase(Locale.ROOT);
        if (low.equals(address) || low.equals(address.substring(0, Math.max(0, address.indexOf('@'))))) {
            return "error.password.email";
        }
        return isCommon(low) ? "error.password.common" : null;
    }

    private static boolean isCommon(String low) {
        return COMMON.contains(low)
                || low.codePoints().distinct().count() < DIFFERENT
                || isRow(low, 1)
                || isRow(low, -1);
    }

    /** Such as 1234567890 or zyxwvutsrq, also when it starts again. */
    private static boolean isRow(String low, int step) {
        for (var i = 1; i < low.length(); i++) {
            var from = low.charAt(i - 1);
            var to = low.charAt(i);
            var again = (from == '9' && to == '0') || (from == '0' && to == '9');
            if (to - from != step && !again) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> common() {
        try (var list = NewPassword.class.getResourceAsStream("/access/common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("no list of common passwords");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
