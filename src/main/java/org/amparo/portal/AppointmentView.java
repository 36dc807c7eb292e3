// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When and where somebody comes: what they have, what waits for a yes, where they stand in line, or what they can choose.
 *
 * @param service key of what they come for, said by {@code purpose.<key>}
 * @param minutes how long it takes for all of them
 * @param choosing times to choose from; empty when nothing is to be chosen now
 * @param missed the last time was missed
 * @param refused name of why a time could not be had; empty when nothing was refused
 */
public record AppointmentView(
        String service,
        int people,
        int minutes,
        Optional<Held> held,
        Optional<InLine> inLine,
        Optional<Choosing> choosing,
        boolean missed,
        String refused) {

    /**
     * A time that is the person's, or is held for them until {@code until}.
     *
     * @param code in groups of three, as it is read aloud
     * @param offered whether they still have to say yes
     */
    public record Held(
            UUID id,
            Place place,
            String when,
            LocalDate day,
            int people,
            boolean interpreter,
            String code,
            boolean offered,
            String until,
            int movesLeft,
            boolean mayCancel) {}

    /** Where it is. */
    public record Place(String code, String office, String city, String address) {}

    /** Waiting for a place that becomes free. */
    public record InLine(Place place, int before) {}

    /**
     * @param days with the times of each; empty when there is nothing free
     * @param chosen the time picked before something was refused, which may be gone
     * @param later where the next days are; empty at the end
     * @param walkIn this office gives no appointments: one comes as one can
     * @param hours when it is open, one line a day, where one comes as one can
     * @param others other offices with their first free day, the nearest first
     * @param moving instead of the time that is held
     * @param most people who can be received together
     */
    public record Choosing(
            Place place,
            List<Day> days,
            String chosen,
            String later,
            boolean accessible,
            boolean interpreter,
            boolean walkIn,
            List<String> hours,
            List<Other> others,
            boolean moving,
            int most) {}

    /** A day and its times. */
    public record Day(String label, List<Time> times) {}

    /** One moment: as sent back, as the clock on the wall shows it, and whether somebody has just taken it. */
    public record Time(Instant at, String wall, boolean gone) {}

    /** Another office and the first day it has free; empty where one comes as one can. */
    public record Other(Place place, Optional<String> first) {}

    @Override
    public String toString() {
        return "AppointmentView";
    }
}
