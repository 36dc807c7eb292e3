// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import eu.europa.esig.dss.model.DSSException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.amparo.documents.keys.KeyFault;
import org.amparo.documents.keys.KeyFolder;

/** Looks at the signing keys of a key folder before a state signs with them. */
public final class SigningKeysCheck {

    /** Whether a certificate is over is asked when it is used, not here. */
    private static final Clock NO_TIME = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private SigningKeysCheck() {}

    /** Everything that speaks against them, in sentences; empty when they are fit, or when there are none yet. */
    public static List<String> faults(Path keyFolder) {
        var documents = keyFolder.resolve("documents");
        var faults = new ArrayList<String>();
        try (var keys = SigningKeys.read(keyFolder, NO_TIME)) {
            if (keys.isDemo()) {
                faults.add("the signing keys in " + documents
                        + " are a demo's, and what they sign has no legal value. Use the authority's own.");
            } else if (KeyFolder.in(keyFolder).hasRoot()) {
                faults.add("the root's key lies in " + documents
                        + ", where whoever takes it makes keys of its own. Keep root.p12 offline and delete it here.");
            }
        } catch (UncheckedIOException | IllegalStateException | DSSException | KeyFault unusable) {
            faults.add("the signing keys cannot be opened: " + unusable.getMessage());
        }
        return faults;
    }
}
