// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The page to try changed rules.
 *
 * @param typed the rules as they are, or as they were changed
 * @param faults what is wrong with them, a line each
 */
public record SimulateView(Frame frame, String typed, List<String> faults, Optional<Result> result) {

    /** Who would move: a row for each tier now, a cell for each tier then. */
    public record Result(
            String cases,
            String moved,
            String unsure,
            List<String> tiers,
            List<Row> rows,
            List<Moved> samples,
            List<Office> offices) {}

    /** A tier now. */
    public record Row(String tier, List<Cell> cells) {}

    /** How many; {@code stays} on the diagonal. */
    public record Cell(String tier, String cases, boolean stays) {}

    /** One case that would move. */
    public record Moved(UUID id, String fileNumber, String from, String to) {}

    /** An office, and how many of its cases would rise and fall. */
    public record Office(String name, String rise, String fall) {}

    public boolean isWrong() {
        return !faults.isEmpty();
    }
}
