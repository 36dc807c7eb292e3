// SPDX-License-Identifier: Apache-2.0
package org.amparo.kernel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name as written on a document, or as always used: given names and ordered surname parts
 * (paternal then maternal in Spanish usage). Any part may be missing, but never all of them.
 */
public record PersonName(String given, List<String> surnames) {

    public PersonName {
        given = given.strip();
        surnames = surnames.stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (given.isEmpty() && surnames.isEmpty()) {
            throw new IllegalArgumentException("a name needs at least one part");
        }
    }

    /** All surname parts in their order, or the empty string. */
    public String surnamesJoined() {
        return String.join(" ", surnames);
    }

    /** Given names first, as people are spoken to. */
    public String spoken() {
        return Stream.concat(Stream.of(given), surnames.stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Surnames first, as lists are sorted. */
    public String filed() {
        return surnames.isEmpty() ? given : given.isEmpty() ? surnamesJoined() : surnamesJoined() + ", " + given;
    }
}
