// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.LocalTime;

/** From when to when an office receives people, by the clock on its wall; a break is two of these. */
public record OpeningHours(LocalTime from, LocalTime until) {

    public OpeningHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("hours end after they begin");
        }
    }
}
