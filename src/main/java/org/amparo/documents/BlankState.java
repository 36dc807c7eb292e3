// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** Where a blank card is. Every one is in exactly one of these, and the last three are for good. */
public enum BlankState {
    IN_STOCK,
    /** Put aside for a card of a batch. */
    RESERVED,
    /** A card was printed on it. */
    PRINTED,
    SPOILED,
    LOST,
    /** Given back to whoever delivers blanks. */
    RETURNED;

    public boolean isGone() {
        return this == SPOILED || this == LOST || this == RETURNED;
    }

    /** Whether it lies in the drawer, and is counted there. */
    boolean isAtHand() {
        return this == IN_STOCK || this == RESERVED;
    }
}
