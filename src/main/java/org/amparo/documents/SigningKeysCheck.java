// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import eu.europa.esig.dss.model.DSSException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Looks at the signing keys of a key folder before a state signs with them. */
public final class SigningKeysCheck {

    private SigningKeysCheck() {}

    /** Everything that speaks against them, in sentences; empty when they are fit, or when there are none yet. */
    public static List<String> faults(Path keyFolder) {
        try (var keys = SigningKeys.read(keyFolder)) {
            return keys.isDemo()
                    ? List.of("the signing keys in " + keyFolder.resolve("documents")
                            + " are a demo's, and what they sign has no legal value. Use the authority's own.")
                    : List.of();
        } catch (UncheckedIOException | IllegalStateException | DSSException unusable) {
            return List.of("the signing keys cannot be opened: " + unusable.getMessage());
        }
    }
}
