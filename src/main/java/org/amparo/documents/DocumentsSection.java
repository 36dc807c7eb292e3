// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import org.amparo.country.CountryPack;
import org.amparo.country.PackSection;

/** The documents.yaml of a pack, for whoever checks packs without starting the program. */
public final class DocumentsSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        var types = DocumentTypes.read(pack);
        Printing.read(pack, types);
        ElsewhereKinds.read(pack);
        BodyRules.read(pack, types);
        Sharing.read(pack);
        LossTerms.read(pack);
        LetterRules.read(pack);
    }
}
