// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.LocalDate;
import java.time.Period;

/**
 * How documents of a type are renewed, as the country's pack says.
 *
 * @param before how long before the last day it can begin
 * @param after how long after the last day the holder can still do it
 */
record Renewal(By by, Period before, Period after) {

    /** Who renews. */
    enum By {
        /** The person, online. */
        HOLDER,
        /** The program, while the case is pending; nobody has to ask. */
        RULE
    }

    RenewalTime time(LocalDate validUntil) {
        return new RenewalTime(validUntil.minus(before), validUntil, validUntil.plus(after));
    }
}
