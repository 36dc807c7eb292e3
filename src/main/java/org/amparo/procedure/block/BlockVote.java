// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.time.LocalDate;

/**
 * One vote on all cases of a block.
 *
 * @param outcome a code of the list OUT that protects; empty when the block was not adopted
 * @param session which session it was, as its minutes are called
 */
public record BlockVote(String outcome, String session, LocalDate on, int inFavour, int against, int abstained) {

    public boolean adopted() {
        return !outcome.isEmpty();
    }
}
