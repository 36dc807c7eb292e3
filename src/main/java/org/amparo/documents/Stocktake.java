// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A count of the drawer; {@code expected} is what the ledger said, {@code seenBy} the officer who counted again. */
public record Stocktake(
        UUID id,
        int counted,
        int expected,
        String why,
        Instant at,
        String byName,
        Optional<String> seenBy,
        boolean maySee) {

    public int difference() {
        return counted - expected;
    }
}
