// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import org.amparo.registration.Fact;

/**
 * The facts that count beside what the document says.
 *
 * @param rows what must be looked at
 * @param others what else was declared
 */
public record ReviewView(
        FlowView flow, List<Row> rows, List<FactLine> others, List<DeskView.Paper> papers, int undoable) {

    /**
     * One fact.
     *
     * @param seen what the document says, marked where it differs; empty while nothing was read
     * @param input {@code text}, {@code date}, {@code select}, or empty when it is only confirmed here
     * @param declared as it would be typed, for the script that compares
     * @param typed what was typed and not taken
     * @param stays the choice made, or {@code SAME}
     * @param error in words, or empty
     */
    public record Row(
            FactLine line,
            Marked seen,
            String input,
            String declared,
            String typed,
            String stays,
            List<Choice> choices,
            List<Choice> reasons,
            String error) {

        public String name() {
            return line.fact().column();
        }

        public boolean isIdentifier() {
            return line.fact().kind() == Fact.Kind.IDENTIFIER;
        }

        public boolean isOdd() {
            return !stays.equals("SAME") || !error.isEmpty();
        }
    }

    public long unchecked() {
        return rows.stream().filter(row -> row.line().isUnchecked()).count();
    }

    public long different() {
        return rows.stream()
                .filter(row -> row.line().isCorrected() || row.line().isKept())
                .count();
    }

    public List<Row> wrong() {
        return rows.stream().filter(row -> !row.error().isEmpty()).toList();
    }

    @Override
    public String toString() {
        return "ReviewView";
    }
}
