// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import org.amparo.country.CountryPack;
import org.amparo.country.PackSection;

/** The way of signing in that a pack names, for whoever checks packs without starting the program. */
public final class SignInSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        SignInWay.read(pack);
    }
}
