// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who says they are there and could not be given a number at once.
 *
 * @param elsewhere what is known when the appointment is not here and now
 * @param found applications by that number or name
 */
public record CheckInView(Frame frame, String office, String asked, Optional<Elsewhere> elsewhere, List<Found> found) {

    /**
     * An appointment that is not here or not now.
     *
     * @param text where and when it is, or was
     * @param held whether it holds a place still
     * @param givable the officer may give the person a time: their application is one of the officer's
     */
    public record Elsewhere(
            UUID subject,
            String text,
            String purpose,
            String service,
            String language,
            int people,
            boolean held,
            boolean givable) {
        @Override
        public String toString() {
            return "Elsewhere";
        }
    }

    /**
     * Somebody by that number or name.
     *
     * @param booking of today here; empty without one
     */
    public record Found(UUID id, String number, String name, Optional<UUID> booking, String when) {
        @Override
        public String toString() {
            return "Found[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "CheckInView";
    }
}
