// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.country.CountryPack;

/**
 * How a country prints cards, from {@code printing} in the pack's documents.yaml. Without it nobody keeps blanks, and a card
 * is valid as soon as it was produced, as a sheet is.
 *
 * @param types those that are printed at offices
 * @param secondPerson whether a batch, a box of blanks and whatever is gone need another officer than the first
 */
record Printing(Set<String> types, boolean secondPerson) {

    static final Printing NONE = new Printing(Set.of(), true);

    Printing {
        types = Set.copyOf(types);
    }

    static Printing read(CountryPack pack, DocumentTypes types) {
        var section = pack.file("documents.yaml").find("printing");
        if (section.isEmpty()) {
            return NONE;
        }
        section.get().requireOnly("second-person");
        var cards = types.cards().stream().map(DocumentType::name).collect(Collectors.toSet());
        if (cards.isEmpty()) {
            throw section.get().fault("printing is about cards, and no type is one");
        }
        return new Printing(cards, section.get().get("second-person").flag());
    }

    boolean prints(String type) {
        return types.contains(type);
    }

    boolean isUsed() {
        return !types.isEmpty();
    }
}
