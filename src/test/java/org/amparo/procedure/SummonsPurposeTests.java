// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.country.PackFault;
import org.amparo.country.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service that summonses take places of has to be given, by appointment, wherever people are asked to come. */
class SummonsPurposeTests {

    @TempDir
    private Path folder;

    @Test
    void isTheOneThePackNames() {
        assertThat(SummonsPurpose.read(Packs.argentina()).key()).hasValue("presence");
        assertThat(SummonsPurpose.read(Packs.peru()).key()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            service: presence                   | service: prescence              | appointments.yaml has no service 'prescence'
            offices: [delegation, headquarters] | offices: [delegation, border]   | gives no appointments for 'presence' at offices of the kind 'border'
            """)
    void namesFileLineAndReason(String right, String wrong, String reason) throws IOException {
        var copy = folder.resolve("argentina");
        var original = Path.of("countries/argentina");
        try (var files = Files.walk(original)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(original.relativize(file).toString()));
            }
        }
        var procedure = copy.resolve("procedure.yaml");
        var text = Files.readString(procedure);
        assertThat(text).contains(right);
        Files.writeString(procedure, text.replace(right, wrong));

        assertThatExceptionOfType(PackFault.class)
                .isThrownBy(() -> new ProcedureSection().read(Packs.read(copy)))
                .withMessageMatching("(?s).*procedure\\.yaml:[0-9]+: .*")
                .withMessageContaining(reason);
    }
}
