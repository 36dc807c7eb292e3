// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.Period;
import java.util.Set;
import org.amparo.documents.keys.KeyFolder;
import org.amparo.documents.keys.KeyRoot;

/**
 * Makes a root, a time stamper and the signers a country names, for demonstrations and tests. Every subject says that it is
 * a demo, so that what they sign can never be taken for a state's.
 */
final class DemoKeys {

    /** Stands in every subject; {@link SigningKeys#isDemo} looks for it. */
    static final String MARK = "O=Amparo demo - no legal value";

    private static final Period TWO_YEARS = Period.ofYears(2);

    private DemoKeys() {}

    /** Makes the folder {@code documents} whole or not at all; leaves one that is there alone. */
    static void create(Path keyFolder, Instant now, Set<String> signers) {
        var folder = keyFolder.resolve("documents");
        if (Files.exists(folder)) {
            return;
        }
        try {
            Files.createDirectories(keyFolder);
            var unfinished = Files.createTempDirectory(keyFolder, "documents-unfinished");
            fill(unfinished, now, signers);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new IllegalStateException("cannot make the demo's signing keys", failed);
        }
    }

    private static void fill(Path folder, Instant now, Set<String> signers) {
        var root = KeyRoot.create(folder, subject("root"), "http://localhost:8080", now, Period.ofYears(10));
        for (var signer : signers) {
            root.makeSigner(signer, subject(signer), now, TWO_YEARS);
        }
        root.makeSigner(KeyFolder.TIME_STAMPS, subject(KeyFolder.TIME_STAMPS), now, TWO_YEARS);
    }

    private static String subject(String name) {
        return "CN=DEMO " + name + "," + MARK;
    }
}
