// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.Optional;

/**
 * Coming to an office, as the next step of an application.
 *
 * @param held the time somebody has, or that is held for them until they say yes
 * @param before how many stand before them on the waiting list; empty when they are not on it
 * @param first the first free day, while nothing is chosen
 * @param byAppointment false where one comes as one can
 */
public record AppointmentCard(
        String service,
        Optional<AppointmentView.Held> held,
        Optional<Integer> before,
        AppointmentView.Place place,
        Optional<String> first,
        boolean byAppointment) {

    /** Key of what is to be done: its texts are {@code home.step.<key>}. */
    public String step() {
        return held.map(time -> time.offered() ? "offer" : "come")
                .orElseGet(() -> before.isPresent() ? "line" : byAppointment ? "appointment" : "walk-in");
    }

    @Override
    public String toString() {
        return "AppointmentCard";
    }
}
