// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

/** What a block has to do with a case. */
public enum LineState {
    /** Meets the criteria. */
    IN,
    /** Does not meet all of them, and is heard as everybody else. */
    OUT,
    /** Meets them, and an officer left it out with a reason. */
    LEFT_OUT,
    /** Before the committee. */
    PROPOSED,
    /** Decided as the vote says. */
    DECIDED,
    /** The block was not adopted: where it was before. */
    RETURNED,
    /** Went another way meanwhile, or waits for something: for a person to look at. */
    STAYED
}
