// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysCheckTests {

    private static final String PASSWORD = "of the authority alone";

    @TempDir
    Path folder = Path.of("");

    @Test
    void findsADemosKeys() {
        DemoSigning.makeKeys(folder);
        assertThat(SigningKeysCheck.faults(folder)).singleElement().asString().contains("no legal value");
    }

    @Test
    void acceptsAnAuthoritysOwnKeys() throws Exception {
        makeKey("O=Comision Especial,CN=Secretaria Ejecutiva");
        assertThat(SigningKeysCheck.faults(folder)).isEmpty();
    }

    /** The same file in all but the subject, so that the acceptance above is not one of a file that was never read. */
    @Test
    void looksAtTheSubjectOfTheCertificate() throws Exception {
        makeKey(DemoKeys.MARK + ",CN=Secretaria Ejecutiva");
        assertThat(SigningKeysCheck.faults(folder)).hasSize(1);
    }

    @Test
    void acceptsAFolderWithoutSigningKeys() {
        assertThat(SigningKeysCheck.faults(folder)).isEmpty();
    }

    @Test
    void saysWhenThePasswordIsAnother() throws Exception {
        makeKey("O=Comision Especial,CN=Secretaria Ejecutiva");
        Files.writeString(folder.resolve("documents/password"), "another");
        assertThat(SigningKeysCheck.faults(folder)).singleElement().asString().contains("cannot be opened");
    }

    private void makeKey(String subject) throws IOException, InterruptedException {
        var documents = Files.createDirectories(folder.resolve("documents"));
        var store = documents.resolve(SigningKeys.SYSTEM_SEAL + ".p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "seal",
                        "-dname",
                        subject,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        var said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        Files.writeString(documents.resolve("password"), PASSWORD);
        for (var file : new Path[] {store, documents.resolve("password")}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
