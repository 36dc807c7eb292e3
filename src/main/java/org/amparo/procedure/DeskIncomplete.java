// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.List;
import org.amparo.registration.DeskPoint;

/** The country wants these settled at the desk first; each can also be done without, for a reason. */
public final class DeskIncomplete extends RuntimeException {

    private final transient List<DeskPoint> missing;

    DeskIncomplete(List<DeskPoint> missing) {
        super("missing: " + missing);
        this.missing = List.copyOf(missing);
    }

    public List<DeskPoint> missing() {
        return missing;
    }
}
