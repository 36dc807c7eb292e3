// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

/**
 * What a vote came to.
 *
 * @param outcome what is decided, a code of the list OUT; empty unless adopted
 */
public record Result(Kind kind, String outcome, Figures figures) {

    /** Only what is adopted moves the case. */
    public enum Kind {
        ADOPTED,
        /** The majority is against what is proposed, and for nothing else. */
        REJECTED,
        /** Two halves, and no rule that breaks them. */
        TIED,
        NO_MAJORITY,
        /** Too few votes, perhaps because somebody is recused in this case. */
        NO_QUORUM
    }

    /** The votes in numbers. */
    public record Figures(int favour, int other, int against, int abstained) {}

    /** As a page shows it, so that nobody adopts what was voted anew since. */
    public String seen() {
        return "%s %s %d %d %d %d"
                .formatted(kind, outcome, figures.favour, figures.other, figures.against, figures.abstained);
    }

    public boolean isAdopted() {
        return kind == Kind.ADOPTED;
    }
}
