// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import org.amparo.country.CountryPack;
import org.amparo.country.PackSection;
import org.amparo.registration.InterviewDays;

/** The rules for interviews of cases in a pack, for whoever checks packs without starting the program. */
public final class HearingSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        InterviewDays.read(pack, HearingDays.SECTION);
    }
}
