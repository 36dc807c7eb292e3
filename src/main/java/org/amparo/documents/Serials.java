// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The numbers printed on the blanks of one box, as its label says them: the first and the last, alike but for their digits at
 * the end.
 */
public record Serials(String prefix, int width, long first, long last) {

    /** So many a box can hold: a typing error must not make a million of them. */
    public static final int MOST = 5000;

    private static final Pattern SERIAL = Pattern.compile("((?:[A-Z0-9/-]{0,11}[A-Z/-])?)([0-9]{1,12})");

    /** Empty when the two are no numbers of one box. */
    public static Optional<Serials> between(String first, String last) {
        var from = SERIAL.matcher(tidy(first));
        var to = SERIAL.matcher(tidy(last));
        if (!from.matches() || !to.matches()) {
            return Optional.empty();
        }
        var width = from.group(2).length();
        if (!from.group(1).equals(to.group(1)) || width != to.group(2).length()) {
            return Optional.empty();
        }
        var serials = new Serials(from.group(1), width, Long.parseLong(from.group(2)), Long.parseLong(to.group(2)));
        return serials.count() >= 1 && serials.count() <= MOST ? Optional.of(serials) : Optional.empty();
    }

    /** As typed or read by a reader: capitals, no spaces. */
    static String tidy(String typed) {
        return typed.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    public long count() {
        return last - first + 1;
    }

    public String from() {
        return serial(first);
    }

    public String to() {
        return serial(last);
    }

    List<String> all() {
        return LongStream.rangeClosed(first, last).mapToObj(this::serial).toList();
    }

    private String serial(long number) {
        var digits = Long.toString(number);
        return prefix + "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
