// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.util.List;

/** A fault in a country pack: which file, which line (from 1; 0 when the file as a whole is meant), and why. */
public final class PackFault extends RuntimeException {

    public PackFault(String file, int line, String reason) {
        super(line == 0 ? "%s: %s".formatted(file, reason) : "%s:%d: %s".formatted(file, line, reason));
    }

    private PackFault(String message) {
        super(message);
    }

    /** All faults found in one reading, so that whoever mends a pack sees them together. */
    static PackFault all(List<String> faults) {
        return new PackFault(String.join(System.lineSeparator(), faults));
    }
}
