// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts a new country starts from a pack that works. */
class ExamplePackTests {

    private static final Path FOLDER = Path.of("countries/_example");

    @Test
    void hasNoFault() {
        assertThat(PackCheck.faults(FOLDER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"form.yaml", "procedure.yaml", "documents.yaml", "roles.yaml"})
    void hasEverySectionPeruHas(String section) {
        var own = LoadedPack.read(FOLDER).file(section).entries().keySet();
        var peru = LoadedPack.read(Path.of("countries/peru"))
                .file(section)
                .entries()
                .keySet();
        assertThat(own).isEqualTo(peru);
    }
}
