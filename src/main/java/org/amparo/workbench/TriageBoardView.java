// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.UUID;

/**
 * The board of triage: how many stand in each tier, and the queue.
 *
 * @param tier the one looked at, or empty
 */
public record TriageBoardView(
        Frame frame,
        String rules,
        List<Tile> tiles,
        String tier,
        List<Choice> offices,
        String office,
        List<Row> rows,
        int page,
        boolean more,
        boolean maySimulate) {

    /** One tier in numbers. */
    public record Tile(String tier, String name, String term, int cases, int overdue, int unsure) {}

    /** A case in the queue. */
    public record Row(
            UUID id,
            String fileNumber,
            String office,
            String tier,
            String filed,
            String due,
            boolean overdue,
            boolean unsure) {}

    public boolean choosesOffice() {
        return offices.size() > 1;
    }

    public String address(String wantedTier, int wantedPage) {
        return "/work/triage?tier=" + wantedTier + (office.isEmpty() ? "" : "&office=" + office) + "&page="
                + wantedPage;
    }
}
