// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import org.amparo.country.CountryPack;
import org.amparo.country.PackSection;

/** The appointments of a pack, for whoever checks packs without starting the program. */
public final class AppointmentsSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        AppointmentRules.read(pack);
    }
}
