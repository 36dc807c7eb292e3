// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Settings of an installation whose keys live in a folder of a test. */
final class TestSettings {

    private TestSettings() {}

    static AccessSettings in(Path folder) {
        return in(folder, true);
    }

    static AccessSettings in(Path folder, boolean createKeys) {
        var here = URI.create("http://localhost:8080");
        return new AccessSettings(
                List.of("localhost"),
                new AccessSettings.Origin(here, here, here),
                true,
                URI.create("https://www.bbc.com/weather"),
                folder,
                null,
                null,
                createKeys);
    }
}
