// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.UUID;
import org.amparo.procedure.block.BlockState;
import org.amparo.procedure.block.BlockView;

/**
 * One block: how far it is, whom the criteria chose and whom not, and what can be done with it.
 *
 * @param figures how many cases are in which state
 * @param reasons how many do not meet which criterion
 * @param stayed how many could not be moved, and why
 * @param sample whom a person looks at before the vote
 * @param outcome what was voted, in words; empty before
 * @param proposes the officer proposes blocks; {@code votes} notes votes and is somebody else than who proposed
 * @param error what is wrong with what was typed; empty when nothing is
 */
public record BlockPageView(
        Frame frame,
        BlockView block,
        List<Figure> figures,
        List<Reason> reasons,
        List<Reason> stayed,
        List<Line> sample,
        List<String> registers,
        String outcome,
        List<Choice> outcomes,
        boolean proposes,
        boolean votes,
        boolean ownProposal,
        VoteTyped typed,
        String note,
        String error,
        String field) {

    /** How many, with the address of the list. */
    public record Figure(String name, String many, String address) {}

    /** A criterion, how many do not meet it, and the address of their list. */
    public record Reason(String words, String law, String many, String address) {}

    /** A case. */
    public record Line(UUID id, String fileNumber, String office, String state, String reasons, String note) {}

    /** A vote as typed. */
    public record VoteTyped(
            String outcome, String session, String on, String inFavour, String against, String abstained) {

        static final VoteTyped NOTHING = new VoteTyped("", "", "", "", "", "0");
    }

    public String address() {
        return "/work/blocks/" + block.id();
    }

    public boolean isIn(BlockState state) {
        return block.state() == state;
    }

    public boolean running() {
        return block.state().isRunning() && !block.stopped();
    }

    public boolean wrong(String name) {
        return field.equals(name);
    }
}
