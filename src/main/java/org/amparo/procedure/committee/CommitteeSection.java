// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import org.amparo.country.CountryPack;
import org.amparo.country.PackSection;

/** Lets the check of a pack try the bodies that decide in session. */
public final class CommitteeSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        CommitteeRules.read(pack);
    }
}
