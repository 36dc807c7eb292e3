// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import org.amparo.country.CountryPack;
import org.amparo.country.PackSection;

/** The interview rules of a pack, for whoever checks packs without starting the program. */
public final class InterviewSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        InterviewDays.read(pack, InterviewDays.BY_VIDEO);
    }
}
