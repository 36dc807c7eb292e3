// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.regex.Pattern;

/**
 * One address as typed, with everything refused that could reach a second person or another mail header. Whether it
 * exists is for the mail to find out.
 */
record EmailAddress(String text) {

    private static final Pattern SHAPE = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

    static EmailAddress parse(String typed) {
        if (typed.length() > 320 || typed.chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw new EmailRefused();
        }
        var text = typed.strip();
        if (text.length() > 254
                || text.indexOf('@') > 64
                || !SHAPE.matcher(text).matches()) {
            throw new EmailRefused();
        }
        return new EmailAddress(text);
    }
}
