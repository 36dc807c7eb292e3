// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of a new installation, and those a newer version adds to an old one. */
class MakeKeysTests {

    @TempDir
    private Path folder;

    @Test
    void addsWhatAnOlderInstallationLacksAndTouchesNothingElse() throws IOException {
        MakeKeys.in(folder);
        var claim = Files.readString(folder.resolve("vault-claim.json"));
        Files.delete(folder.resolve("vault-sgbv.json"));
        assertThat(MakeKeys.addMissing(folder, folder.resolve("kek.json"))).containsExactly("vault-sgbv");
        assertThat(MakeKeys.addMissing(folder, folder.resolve("kek.json"))).isEmpty();
        assertThat(folder.resolve("vault-sgbv.json")).exists();
        assertThat(folder.resolve("vault-claim.json")).hasContent(claim);
    }

    @Test
    void makesNoKeysUnderAKeyThatIsNotThere() {
        assertThatIllegalStateException().isThrownBy(() -> MakeKeys.addMissing(folder, folder.resolve("kek.json")));
    }
}
