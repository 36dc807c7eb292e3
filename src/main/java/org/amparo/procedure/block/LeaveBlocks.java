// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import org.amparo.procedure.CaseMoved;
import org.amparo.procedure.Step;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A case that takes another step leaves the block it is before the committee with: a vote on the block is none on it, even if it
 * comes before the committee again. What the block's own vote does is written down by {@link BlockWork}.
 */
@Component
class LeaveBlocks {

    private final BlockCases cases;

    LeaveBlocks(BlockCases cases) {
        this.cases = cases;
    }

    @EventListener
    void leave(CaseMoved moved) {
        if (moved.step() != Step.PUT_IN_BLOCK) {
            cases.leave(moved.caseId(), moved.at());
        }
    }
}
