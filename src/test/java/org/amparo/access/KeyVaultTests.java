// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyVaultTests {

    private static final byte[] STORY = "what happened".getBytes(StandardCharsets.UTF_8);
    private static final UUID OWNER = UUID.randomUUID();

    @TempDir
    Path folder;

    private KeyVault vault() throws Exception {
        return new KeyVault(new KeyRing(TestSettings.in(folder)));
    }

    @Test
    void opensWhatItSealedAlsoAfterARestart() throws Exception {
        var sealed = vault().seal(Compartment.CLAIM, OWNER, STORY);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("happened");
        assertThat(new KeyVault(new KeyRing(TestSettings.in(folder, false))).open(Compartment.CLAIM, OWNER, sealed))
                .isEqualTo(STORY);
    }

    @Test
    void refusesWhatBelongsToAnotherOwnerOrCompartmentOrWasAltered() throws Exception {
        var vault = vault();
        var sealed = vault.seal(Compartment.CLAIM, OWNER, STORY);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> vault.open(Compartment.CLAIM, UUID.randomUUID(), sealed));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> vault.open(Compartment.EVIDENCE, OWNER, sealed));
        for (var i = 0; i < sealed.length; i++) {
            var altered = sealed.clone();
            altered[i] ^= 1;
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> vault.open(Compartment.CLAIM, OWNER, altered));
        }
    }

    @Test
    void makesNoKeysUnlessToldTo() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new KeyRing(TestSettings.in(folder, false)))
                .withMessageContaining("missing");
    }

    @Test
    void makesEveryKeyThatTheProgramNeedsToStart() throws Exception {
        var keys = folder.resolve("keys");
        MakeKeys.in(keys);
        try (var files = Files.list(keys)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("kek"), MakeKeys.names().stream())
                            .map(name -> name + ".json")
                            .toList());
        }
        assertThatExceptionOfType(IllegalStateException.class)
                .as("keys that are there are never made anew")
                .isThrownBy(() -> MakeKeys.in(keys));
    }

    @Test
    void writesKeysForTheOwnerAloneAndRefusesOnesOthersCanRead() throws Exception {
        vault();
        try (var files = Files.list(folder.resolve("keys"))) {
            for (var file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
        Files.setPosixFilePermissions(
                folder.resolve("keys/vault-claim.json"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(this::vault)
                .withMessageContaining("600");
    }

    @Test
    void refusesAKeysetPutInThePlaceOfAnother() throws Exception {
        vault();
        var keys = folder.resolve("keys");
        Files.copy(
                keys.resolve("vault-claim.json"),
                keys.resolve("vault-evidence.json"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::vault);
    }
}
