// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.amparo.kernel.CheckDigits;

/**
 * How a country writes its numbers, from the {@code numbering} of pack.yaml: letters and signs as they are,
 * {@code {yy}} or {@code {yyyy}} the year, {@code {n:7}} the running number to at least so many digits, and after it
 * {@code {luhn}} or {@code {mod11:2}} check digits over all digits before them.
 */
public final class NumberPattern {

    private static final Pattern TOKEN = Pattern.compile("\\{(yyyy|yy|n:[1-9]|luhn|mod11:[12])}");
    private static final Pattern WHOLE = Pattern.compile("(?:[A-Z0-9./# -]|" + TOKEN.pattern() + ")*");
    /** Check digits come after the number they are to check. */
    private static final Pattern RUNNING = Pattern.compile("((?!\\{luhn|\\{mod11).)*\\{n:[1-9]}.*");

    private final String pattern;

    private NumberPattern(String pattern) {
        this.pattern = pattern;
    }

    /** A fault when a number made so would not be told from its neighbours. */
    public static NumberPattern read(PackNode node) {
        var pattern = node.text();
        var once = TOKEN.matcher(pattern).results().map(found -> found.group(1).substring(0, 1));
        if (!WHOLE.matcher(pattern).matches()
                || !RUNNING.matcher(pattern).matches()
                || once.filter("n"::equals).count() != 1) {
            throw node.fault(
                    "a number is written with capitals, digits and . / # - and has {n:DIGITS} once; it may have"
                            + " {yy} or {yyyy}, and {luhn} or {mod11:2} after the running number; not " + pattern);
        }
        return new NumberPattern(pattern);
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
        int digits = Character.digit(token.charAt(token.length() - 1), 10);
        return switch (token) {
            case "yy" -> "%02d".formatted(today.getYear() % 100);
            case "yyyy" -> Integer.toString(today.getYear());
            case "luhn" -> CheckDigits.LUHN.of(before.toString());
            default ->
                token.startsWith("n:")
                        ? ("%0" + digits + "d").formatted(number)
                        : CheckDigits.MOD11_NUP.of(before.toString(), digits);
        };
    }
}
