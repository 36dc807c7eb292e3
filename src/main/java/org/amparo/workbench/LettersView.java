// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The letters that tell decisions and are not made yet.
 *
 * @param piles those to be signed, by what was decided
 * @param seen the moment of this page: what comes later is not signed with it
 * @param signs the officer signs
 * @param making how many are signed and being made; empty when none
 * @param lines of the state that is shown
 */
public record LettersView(
        Frame frame,
        List<Pile> piles,
        Instant seen,
        boolean signs,
        String making,
        List<Tab> tabs,
        String state,
        List<Line> lines,
        int page,
        boolean more) {

    /** Letters with one outcome. */
    public record Pile(String outcome, String name, int letters) {}

    /** A state with how many are in it. */
    public record Tab(String key, String name, String many, boolean chosen) {}

    /** One letter. */
    public record Line(UUID id, String fileNumber, String outcome, String state, String since) {}
}
