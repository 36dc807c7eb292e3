// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** The print station did not do what was asked, and why; nothing changed. */
public final class StationRefused extends RuntimeException {

    private final Why why;

    StationRefused(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What stands in the way. */
    public enum Why {
        /** There are fewer blanks than cards. */
        TOO_FEW_BLANKS,
        /** Another officer was quicker, or it went on meanwhile. */
        CHANGED,
        /** It needs another officer than the one who began. */
        SAME_PERSON,
        /** Serials of the box are in the ledger already. */
        KNOWN_SERIALS,
        /** No such blank at this office. */
        NO_SUCH_BLANK,
        /** The blank is not one that this can be said of. */
        WRONG_STATE,
        /** The code is of no card that this office printed. */
        NO_SUCH_CARD,
        /** The card was not printed yet. */
        NOT_PRINTED,
        /** It is valid already. */
        ALREADY_ACTIVE,
        /** It was revoked or replaced meanwhile. */
        NO_LONGER_VALID,
        /** A count that differs needs an explanation. */
        EXPLAIN,
        /** Nothing was chosen, or more than a batch holds. */
        NUMBER
    }
}
