// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;

/**
 * For what holders can make share codes in a country, and for how long, from {@code sharing} in the pack's documents.yaml.
 * Without it there are none.
 *
 * @param purposes what each of them shows, in the order of the pack
 * @param days for how many days a code can hold, in the order of the pack
 */
record Sharing(Map<String, Set<Shows>> purposes, List<Integer> days) {

    static final Sharing NONE = new Sharing(Map.of(), List.of());

    private static final int LONGEST_DAYS = 366;

    /** What can be shown by a code; the kind of document always is. */
    enum Shows {
        PHOTO,
        NAME,
        /** Whether the holder may work, and until when. */
        WORK,
        /** Until when the document is valid. */
        VALIDITY
    }

    Sharing {
        purposes = Collections.unmodifiableMap(new LinkedHashMap<>(purposes));
        days = List.copyOf(days);
    }

    static Sharing read(CountryPack pack) {
        var section = pack.file("documents.yaml").find("sharing");
        if (section.isEmpty()) {
            return NONE;
        }
        section.get().requireOnly("purposes", "days");
        var purposes = new LinkedHashMap<String, Set<Shows>>();
        section.get().get("purposes").entries().forEach((name, node) -> purposes.put(name, shows(name, node, pack)));
        var days = section.get().get("days").list().stream().map(Sharing::days).toList();
        if (purposes.isEmpty() || days.isEmpty()) {
            throw section.get().fault("sharing needs a purpose and a number of days at least");
        }
        return new Sharing(purposes, days);
    }

    private static Set<Shows> shows(String name, PackNode node, CountryPack pack) {
        var key = "share.purpose." + name;
        for (var language : pack.languages()) {
            if (!pack.words(language).has(key)) {
                throw node.fault("there is no text " + key + " in " + language.toLanguageTag());
            }
        }
        var shows = EnumSet.noneOf(Shows.class);
        node.list()
                .forEach(entry -> shows.add(Stream.of(Shows.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(entry.text()))
                        .findFirst()
                        .orElseThrow(() -> entry.fault(
                                "a code shows photo, name, work and validity, and nothing called " + entry.text()))));
        return shows;
    }

    private static int days(PackNode node) {
        if (!node.text().matches("[1-9][0-9]{0,2}") || Integer.parseInt(node.text()) > LONGEST_DAYS) {
            throw node.fault("a code holds from 1 to " + LONGEST_DAYS + " days, not " + node.text());
        }
        return Integer.parseInt(node.text());
    }

    /** Of a purpose the country has no longer, nothing but the kind of document. */
    Set<Shows> shows(String purpose) {
        return purposes.getOrDefault(purpose, Set.of());
    }
}
