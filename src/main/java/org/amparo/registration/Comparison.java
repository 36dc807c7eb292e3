// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/**
 * One fact beside the document, as the officer has it.
 *
 * @param seen what the document says, as the fact is written down; empty when the officer typed nothing
 * @param reason why one of two values stays; only asked where they differ
 */
public record Comparison(Fact fact, String seen, Stays stays, CorrectionReason reason) {

    /** What stays of the two. */
    public enum Stays {
        /** The document says the same. */
        SAME,
        DOCUMENT,
        DECLARED,
        /** No document says it. */
        NO_DOCUMENT
    }

    @Override
    public String toString() {
        return "Comparison[" + fact + " " + stays + "]";
    }
}
