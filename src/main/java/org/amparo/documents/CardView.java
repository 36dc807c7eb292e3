// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.List;

/** A card at the desk, with the name of whom it is for and everything officers did with it, oldest first. */
public record CardView(CardLine card, String holderName, List<DocumentStep> steps) {

    public CardView {
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        return "CardView[" + card.id() + "]";
    }
}
