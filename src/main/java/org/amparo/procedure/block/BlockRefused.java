// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

/** A block cannot be searched, proposed or voted now. */
public final class BlockRefused extends RuntimeException {

    private final Why why;

    BlockRefused(Why why) {
        super("a block: " + why);
        this.why = why;
    }

    /** What stands in the way; each has its words. */
    public enum Why {
        /** The country decides nothing in blocks, or there is no such block for this officer. */
        NO_BLOCK,
        /** Another is being made among the same offices. */
        ANOTHER_OPEN,
        /** A register that the criteria ask is not loaded. */
        REGISTER_MISSING,
        /** Somebody else went on with it. */
        MOVED,
        /** The country has other criteria by now: it is given up and searched anew. */
        OTHER_CRITERIA,
        /** Nobody is left in it. */
        EMPTY,
        /** Why must be said. */
        NOTE_MISSING,
        NOTE_LONG,
        /** Four eyes: whoever proposed it does not note the vote. */
        SAME_OFFICER,
        /** What was decided must be chosen. */
        OUTCOME,
        /** Which session it was. */
        SESSION,
        /** A day, not after today and not before the block was proposed. */
        SESSION_DAY,
        /** Votes are counted in whole numbers, and there is one at least. */
        VOTES,
        /** Fewer than the body needs to decide. */
        NO_QUORUM,
        /** More than it has seats with a vote. */
        TOO_MANY_VOTES,
        /** More were in favour than against, and yet not adopted; or the other way round. */
        AGAINST_ITSELF
    }

    public Why why() {
        return why;
    }
}
