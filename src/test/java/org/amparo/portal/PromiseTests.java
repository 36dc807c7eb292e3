// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.amparo.country.CountryPack;
import org.amparo.country.Packs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is promised a mail that won't come. */
class PromiseTests {

    private final CountryPack argentina = Packs.argentina();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal.status.preparing",
                "portal.status.interview.more",
                "status.PRE_REGISTERED.title",
                "status.PRE_REGISTERED.what",
                "status.REGISTERED.what",
                "receipt.next.title",
                "receipt.next.after",
                "renew.done.lead"
            })
    void whoeverGetsNoMailReadsWhatIsTrueForThem(String key) {
        for (var language : argentina.languages()) {
            var words = argentina.words(Locale.forLanguageTag(language.toLanguageTag()));
            var promised = new Promise(true).text(words, key);
            var otherwise = new Promise(false).text(words, key);
            assertThat(promised).isEqualTo(words.text(key));
            assertThat(otherwise).isNotEqualTo(promised).isEqualTo(words.text(key + ".unmailed"));
            assertThat(otherwise.toLowerCase(language)).doesNotContain("mail", "correo", "imel", "بريد");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal.status.documents", "status.REGISTERED.title"})
    void otherSentencesAreTheSameForEverybody(String key) {
        var words = argentina.words(argentina.languages().getFirst());
        assertThat(new Promise(false).text(words, key)).isEqualTo(words.text(key));
    }
}
