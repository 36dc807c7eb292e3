// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

/** What became of a booking. Only the first two hold a place. */
public enum BookingState {
    /** Held for somebody from the waiting list, until they say yes. */
    OFFERED,
    BOOKED,
    /** The person gave it back. */
    CANCELLED,
    /** Another time took its place. */
    MOVED,
    /** The office could not keep it, and gave another time or a place on the waiting list. */
    CALLED_OFF,
    /** Offered, and nobody said yes in time. */
    LAPSED,
    CAME,
    MISSED;

    public boolean holds() {
        return this == OFFERED || this == BOOKED;
    }
}
