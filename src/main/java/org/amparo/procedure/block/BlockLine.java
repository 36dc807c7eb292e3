// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.util.List;
import java.util.UUID;

/**
 * A case in a block.
 *
 * @param reasons keys of what it does not meet, or what kept it where it was
 * @param note why an officer left it out
 */
public record BlockLine(
        UUID caseId, String fileNumber, String office, LineState state, List<String> reasons, String note, String by) {

    public BlockLine {
        reasons = List.copyOf(reasons);
    }
}
