// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.util.List;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;

/** The languages a page can be read in instead, and where to come back to. */
public record LanguageRow(List<Choice> choices, String back) {

    /** One language, under the name its speakers give it. */
    public record Choice(String tag, String name) {}

    public LanguageRow {
        choices = List.copyOf(choices);
    }

    static LanguageRow of(CountryPack pack, Words words, String back) {
        return new LanguageRow(
                pack.languages().stream()
                        .filter(language ->
                                !language.getLanguage().equals(words.locale().getLanguage()))
                        .map(language -> choice(pack.words(language)))
                        .toList(),
                back);
    }

    private static Choice choice(Words words) {
        return new Choice(words.lang(), words.text("kernel.language"));
    }
}
