// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/** Says what is wrong with a pack before it is used, for those who write one. */
public final class PackCheck {

    private PackCheck() {}

    /**
     * Every fault found, as {@code file:line: reason}; empty when the pack is good. The sections that other modules
     * own ({@link PackSection}) are tried only once the pack as such can be read.
     */
    public static List<String> faults(Path folder) {
        return faults(
                folder,
                ServiceLoader.load(PackSection.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(PackSection[]::new));
    }

    /** The same with these sections only. */
    public static List<String> faults(Path folder, PackSection... sections) {
        var faults = new Faults();
        var pack = LoadedPack.read(folder, faults);
        if (pack.isPresent() && faults.found().isEmpty()) {
            for (var section : sections) {
                faults.check(() -> section.read(pack.get()));
            }
        }
        return faults.found();
    }
}
