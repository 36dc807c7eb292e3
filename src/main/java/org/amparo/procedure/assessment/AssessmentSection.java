// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import org.amparo.country.CountryPack;
import org.amparo.country.PackSection;

/** Lets the check of a pack try what it wants of an assessment. */
public final class AssessmentSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        AssessmentRules.read(pack);
    }
}
