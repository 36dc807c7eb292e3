// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.ToBeSigned;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The ceremony with keys that never leave a token: SoftHSM, by the interface every HSM has. */
class HardwareTokenTests {

    private static final String SIGNER = "executive-secretary";
    private static final String PIN = "739104";
    private static final Pattern SLOT = Pattern.compile("reassigned to slot ([0-9]+)");

    private final String label = "amparo-" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant now = Instant.parse("2026-03-20T15:00:00Z");

    @Test
    void aKeyIsMadeCertifiedUsedAndDestroyedInsideTheToken() throws Exception {
        var library = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
        Assumptions.assumeTrue(library.isPresent(), "softhsm2 is not installed");
        Assumptions.assumeTrue(Files.isWritable(Path.of("/var/lib/softhsm/tokens")), "this user may not make tokens");
        var folder = Files.createTempDirectory("amparo-token");
        var slot = newToken();
        var keyFolder = folder.resolve("keys");
        Files.createDirectories(keyFolder.resolve("documents"));
        PrivateFile.create(
                keyFolder.resolve("documents/token"), "library=" + library.orElseThrow() + "\nslot=" + slot + "\n");
        PrivateFile.create(keyFolder.resolve("documents/pin"), PIN);
        var root = KeyRoot.create(
                folder.resolve("root"), "CN=Raiz", "https://verifica.refugio.example", now, Period.ofYears(20));
        var installation = KeyInstallation.of(keyFolder);
        var request = folder.resolve("request.json");
        var answer = folder.resolve("answer.json");

        installation.request(SIGNER, "CN=Secretaria", Optional.of("secretary-" + slot), request, now);
        root.sign(request, answer, now, Period.ofYears(2), Set.of());
        var key = installation
                .install(answer, Optional.of(root.fingerprint()), now)
                .orElseThrow();

        assertThat(key.place()).contains("token:secretary-" + slot);
        assertThat(signs(KeyFolder.in(keyFolder).open(key), key)).isTrue();
        try (var files = Files.list(keyFolder.resolve("documents"))) {
            assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(".p12"));
        }
        installation.withdraw(key.kid(), "a drill", now);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> HardwareToken.of(keyFolder.resolve("documents")).read("secretary-" + slot))
                .as("the key is gone from the token")
                .isInstanceOf(KeyFault.class);
    }

    private static boolean signs(KeyFolder.Opened opened, KnownKey key) throws GeneralSecurityException {
        var message = "a document".getBytes(StandardCharsets.US_ASCII);
        var signed = opened.token().sign(new ToBeSigned(message), DigestAlgorithm.SHA256, opened.entry());
        var check = Signature.getInstance("SHA256withECDSA");
        check.initVerify(key.certificate());
        check.update(message);
        return check.verify(signed.getValue());
    }

    @AfterEach
    void removeToken() throws IOException, InterruptedException {
        if (Files.isWritable(Path.of("/var/lib/softhsm/tokens"))) {
            new ProcessBuilder("softhsm2-util", "--delete-token", "--token", label)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    /** A fresh token in the library's own store; the number the library gives it. */
    private String newToken() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", PIN, "--pin", PIN)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        var slot = SLOT.matcher(said);
        assertThat(slot.find()).as(said).isTrue();
        return slot.group(1);
    }
}
