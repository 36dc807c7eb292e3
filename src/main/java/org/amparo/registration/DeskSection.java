// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import org.amparo.country.CountryPack;
import org.amparo.country.PackSection;

/** The desk's rules of a pack, for whoever checks packs without starting the program. */
public final class DeskSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        DeskRules.read(pack, FormReader.read(pack));
    }
}
