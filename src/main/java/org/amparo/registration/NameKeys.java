// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a name is found by, whatever the accents, the order of its parts or the spelling: {@code sounds}, one key a
 * word, and {@code letters}, the plain words sorted, for near misses by trigram.
 */
record NameKeys(SortedSet<String> sounds, String letters) {

    static NameKeys of(String... names) {
        SortedSet<String> words = Stream.of(names)
                .flatMap(name -> Arrays.stream(plain(name).split(" ")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return new NameKeys(words, String.join(" ", words));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
