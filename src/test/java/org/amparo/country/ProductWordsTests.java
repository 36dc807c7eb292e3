// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The product's own texts, whatever module they belong to. */
class ProductWordsTests {

    private static final Path FOLDER = Path.of("countries/peru").toAbsolutePath();

    @Test
    void saysInEachLanguageWhatItSaysInOne() {
        var peru = LoadedPack.read(FOLDER);
        var faults = new Faults();
        for (var language : peru.languages()) {
            for (var other : peru.languages()) {
                var missing =
                        new TreeSet<>(Texts.read(other, FOLDER, "peru", faults).keys());
                missing.removeAll(Texts.read(language, FOLDER, "peru", faults).keys());
                assertThat(missing)
                        .as("said in %s, missing in %s", other.getLanguage(), language.getLanguage())
                        .isEmpty();
            }
        }
        assertThat(faults.found()).isEmpty();
    }
}
