// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.nio.file.Path;

/** The packs of this repository, read once, for tests of other modules. */
public final class Packs {

    private static final CountryPack PERU = LoadedPack.read(Path.of("countries", "peru"));

    private static final CountryPack BRAZIL = LoadedPack.read(Path.of("countries", "brazil"));
    private static final CountryPack ARGENTINA = LoadedPack.read(Path.of("countries", "argentina"));

    private Packs() {}

    public static CountryPack peru() {
        return PERU;
    }

    public static CountryPack brazil() {
        return BRAZIL;
    }

    public static CountryPack argentina() {
        return ARGENTINA;
    }

    /** A pack from any folder, for tests that spoil one. */
    public static CountryPack read(Path folder) {
        return LoadedPack.read(folder);
    }
}
