// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A piece of country information as it was when it was cited, whatever became of it.
 *
 * @param publishedOn as 2026-07-28
 */
public record Cited(long number, String title, String source, String publisher, String publishedOn) {

    /** How a text cites: {@code [#12]}. */
    private static final Pattern CITATION = Pattern.compile("\\[#([0-9]{1,12})\\]");

    static Cited of(CountryEntry entry) {
        return new Cited(
                entry.number(),
                entry.title(),
                entry.source(),
                entry.publisher(),
                entry.publishedOn().toString());
    }

    /** The numbers a text cites, in its order. */
    public static Set<Long> numbersIn(String text) {
        var numbers = new LinkedHashSet<Long>();
        CITATION.matcher(text).results().forEach(match -> numbers.add(Long.parseLong(match.group(1))));
        return numbers;
    }
}
