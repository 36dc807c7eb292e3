// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;

/** Languages people speak, by ISO 639-3. */
final class Spoken {

    private static final String LIST = "ISO639";

    private Spoken() {}

    /** Of a BCP 47 tag; empty for one that has no such code. */
    static String of(String tag) {
        try {
            return Locale.forLanguageTag(tag).getISO3Language();
        } catch (MissingResourceException unknown) {
            return "";
        }
    }

    static String label(String code, Words words) {
        return code.isEmpty() ? "" : words.label(LIST, code);
    }

    /** The pack's own languages first, then every other in the reader's alphabet. */
    static List<Choice> choices(CountryPack pack, String chosen, Words words) {
        var own = pack.languages().stream()
                .map(Locale::toLanguageTag)
                .map(Spoken::of)
                .distinct()
                .toList();
        var others = pack.codes(LIST, words.locale()).stream().filter(code -> !own.contains(code));
        return Stream.concat(own.stream(), others)
                .map(code -> new Choice(code, label(code, words), code.equals(chosen)))
                .toList();
    }
}
