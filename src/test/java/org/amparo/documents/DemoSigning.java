// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.nio.file.Path;
import java.time.Instant;

/** Makes a demo's signing keys for tests of other packages that must refuse them. */
public final class DemoSigning {

    private DemoSigning() {}

    public static void makeKeys(Path keyFolder) {
        DemoKeys.create(
                keyFolder,
                Instant.parse("2026-01-05T09:00:00Z"),
                SmallPack.types().signers());
    }
}
