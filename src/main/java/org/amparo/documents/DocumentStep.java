// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.UUID;

/** Something an officer did with a document; {@code why} is empty when it needs no reason. */
public record DocumentStep(UUID document, What what, String why, Instant at, String byName) {

    /** What was done. */
    public enum What {
        PRINTED,
        SPOILED,
        ACTIVATED,
        HANDED_OVER,
        SUSPENDED,
        LIFTED
    }
}
