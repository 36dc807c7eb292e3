// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with a pack while reading goes on, so that one run names every fault and not only the first. */
public final class Faults {

    private final List<String> found = new ArrayList<>();

    /** Does a piece of reading; when it finds a fault, notes it and gives the fallback, so that the rest can be read. */
    public <T> T read(Supplier<T> reading, T fallback) {
        try {
            return reading.get();
        } catch (PackFault fault) {
            note(fault);
            return fallback;
        }
    }

    public void check(Runnable reading) {
        try {
            reading.run();
        } catch (PackFault fault) {
            note(fault);
        }
    }

    public void note(PackFault fault) {
        String.valueOf(fault.getMessage())
                .lines()
                .filter(line -> !found.contains(line))
                .forEach(found::add);
    }

    List<String> found() {
        return List.copyOf(found);
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw PackFault.all(found);
        }
    }
}
