// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was done with a document; {@code why} is empty when it needs no reason, {@code byName} when its holder did it.
 */
public record DocumentStep(UUID document, What what, String why, Instant at, String byName) {

    /** What was done. */
    public enum What {
        PRINTED,
        SPOILED,
        ACTIVATED,
        HANDED_OVER,
        SUSPENDED,
        LIFTED,
        /** Reported by its holder, as {@link LossReason} says. */
        LOST,
        STOLEN,
        KEPT,
        /** Taken back by its holder. */
        FOUND,
        /** Another was ordered in its place. */
        ORDERED_ANEW
    }
}
