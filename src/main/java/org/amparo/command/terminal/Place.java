// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.terminal;

import java.nio.file.Path;

/** Where Amparo lies and where the command was typed; Java itself runs in a third folder. */
public final class Place {

    private Place() {}

    /** The folder Amparo was unpacked in, where the country packs lie. */
    public static Path home() {
        return Path.of(System.getenv().getOrDefault("AMPARO_HOME", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** A path as it was typed, which may be relative to where the command was typed. */
    public static Path typed(String path) {
        return Path.of(System.getenv().getOrDefault("AMPARO_STARTED_IN", "."))
                .toAbsolutePath()
                .resolve(path)
                .normalize();
    }
}
