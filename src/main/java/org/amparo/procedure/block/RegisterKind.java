// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a register of another authority says of the people in it. */
public enum RegisterKind {
    /** They left the country that day. */
    DEPARTURE,
    /** They have a residence. */
    RESIDENCE,
    /** There is something against them that a person must look at. */
    ADVERSE;

    /** As packs, addresses and texts write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when there is none. */
    public static Optional<RegisterKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
