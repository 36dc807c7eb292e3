// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import org.amparo.country.CountryPack;
import org.amparo.country.PackSection;

/** Lets the check of a pack try the criteria of its blocks. */
public final class BlockSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        BlockRules.read(pack);
    }
}
