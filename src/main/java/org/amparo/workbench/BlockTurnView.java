// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.UUID;

/**
 * Leaving somebody out of a block, or taking them back in.
 *
 * @param in the case is in the block now
 * @param note why, as typed
 */
public record BlockTurnView(
        Frame frame,
        UUID block,
        int blockNumber,
        UUID caseId,
        String fileNumber,
        boolean in,
        String note,
        String error) {}
