// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.util.List;

/**
 * Who comes together.
 *
 * @param accessible whether the desk has to be within reach of a wheelchair
 * @param language ISO 639-3 of the language they need; empty when any will do
 */
public record Party(int people, boolean accessible, String language) {

    public static final Party ONE = new Party(1, false, "");

    Pool pool() {
        return accessible ? Pool.ACCESSIBLE : Pool.OPEN;
    }

    /** What officers give: places kept for them first. Who needs a desk without steps gets only such a desk. */
    List<Pool> poolsOfOfficer() {
        return accessible ? List.of(Pool.ACCESSIBLE) : List.of(Pool.KEPT, Pool.OPEN, Pool.ACCESSIBLE);
    }
}
