// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import org.amparo.country.CountryPack;
import org.amparo.country.PackSection;

/** Lets the check of a pack try its needs and its rules of triage. */
public final class TriageSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        TriageConfiguration.rules(pack, NeedCodes.read(pack));
    }
}
