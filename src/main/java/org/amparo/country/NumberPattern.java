// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.amparo.kernel.CheckDigits;

/**
 * How a country writes its numbers, from the {@code numbering} of pack.yaml: letters and signs as they are,
 * {@code {yy}} or {@code {yyyy}} the year, {@code {n:7}} the running number to at least so many digits, and after it
 * {@code {luhn}} or another of {@link CheckDigits} over all digits before them.
 */
public final class NumberPattern {

    private static final Pattern TOKEN = Pattern.compile("\\{(yyyy|yy|n:[1-9]|[a-z][a-z0-9-]*)}");
    private static final Pattern WHOLE = Pattern.compile("(?:[A-Z0-9./# -]|" + TOKEN.pattern() + ")*");

    private final String pattern;

    private NumberPattern(String pattern) {
        this.pattern = pattern;
    }

    /** A fault when a number made so would not be told from its neighbours. */
    public static NumberPattern read(PackNode node) {
        var pattern = node.text();
        boolean counted = false;
        for (var token :
                TOKEN.matcher(pattern).results().map(found -> found.group(1)).toList()) {
            // check digits come after the number they are to check
            if (token.startsWith("n:")
                    ? counted
                    : !token.startsWith("yy")
                            && (!counted || CheckDigits.named(token).isEmpty())) {
                throw wrong(node);
            }
            counted |= token.startsWith("n:");
        }
        if (!counted || !WHOLE.matcher(pattern).matches()) {
            throw wrong(node);
        }
        return new NumberPattern(pattern);
    }

    private static PackFault wrong(PackNode node) {
        return node.fault("a number is written with capitals, digits and . / # - and has {n:DIGITS} once; it may have"
                + " {yy} or {yyyy}, and after the running number check digits such as {luhn}; not " + node.text());
    }

    public String format(long number, LocalDate today) {
        var text = new StringBuilder();
        var tokens = TOKEN.matcher(pattern);
        int from = 0;
        while (tokens.find()) {
            text.append(pattern, from, tokens.start());
            text.append(written(tokens.group(1), text, number, today));
            from = tokens.end();
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    private static String written(String token, CharSequence before, long number, LocalDate today) {
        return switch (token) {
            case "yy" -> "%02d".formatted(today.getYear() % 100);
            case "yyyy" -> Integer.toString(today.getYear());
            default ->
                token.startsWith("n:")
                        ? ("%0" + token.substring(2) + "d").formatted(number)
                        : CheckDigits.named(token).orElseThrow().of(before.toString());
        };
    }
}
