// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.procedure.block.BlockState;
import org.amparo.procedure.block.Blocks;

/**
 * The blocks there are, what everybody in one must meet, and the registers that say so.
 *
 * @param obstacle why none can be searched now; empty when it can
 * @param maySearch the officer proposes blocks
 * @param faults what is wrong with the register that was sent
 */
public record BlocksView(
        Frame frame,
        List<Line> lines,
        List<Blocks.Asked> criteria,
        List<Register> registers,
        String obstacle,
        boolean maySearch,
        Typed typed,
        List<String> faults) {

    /** A block in the list. */
    public record Line(UUID id, int number, String made, BlockState state, String cases, String decided) {}

    /** A kind of register that criteria ask, with the one that counts now. */
    public record Register(String key, String name, String holds, Optional<String> loaded) {}

    /** What was typed of a register. */
    public record Typed(String kind, String source, String asOf) {

        static final Typed NOTHING = new Typed("", "", "");
    }

    public boolean isWrong() {
        return !faults.isEmpty();
    }
}
