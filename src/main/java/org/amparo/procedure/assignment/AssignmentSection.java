// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import org.amparo.country.CountryPack;
import org.amparo.country.PackSection;

/** Lets the check of a pack try how it shares out cases. */
public final class AssignmentSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        AssignmentRules.read(pack);
    }
}
