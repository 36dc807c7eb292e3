// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.Set;

/** How far a card is that another authority makes. */
public enum ElsewhereState {
    ORDERED,
    HANDED_OVER,
    MADE,
    GIVEN,
    CANCELLED;

    /** No step is left out, for each says something that the person is told. */
    public Set<ElsewhereState> next() {
        return switch (this) {
            case ORDERED -> Set.of(HANDED_OVER, CANCELLED);
            case HANDED_OVER -> Set.of(MADE, CANCELLED);
            case MADE -> Set.of(GIVEN, CANCELLED);
            case GIVEN, CANCELLED -> Set.of();
        };
    }
}
