// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** Why a card made elsewhere does not go on; each has its words. */
public final class HandOverRefused extends RuntimeException {

    private final Why why;

    HandOverRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    /** What stands in the way. */
    public enum Why {
        /** No number of the other system, or not of its form. */
        NUMBER,
        /** Somebody else's card has this number. */
        TAKEN,
        /** Nothing was chosen. */
        NOTHING,
        /** It ended without a reason. */
        REASON,
        /** It is not where it was seen any more. */
        MOVED
    }

    public Why why() {
        return why;
    }
}
