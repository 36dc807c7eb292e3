// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A confirmed extension and how far it is.
 *
 * @param first the earliest last day in its list, {@code last} the latest
 * @param left documents still to be done
 * @param leftOut those revoked, replaced or extended otherwise before their turn came
 */
public record ExtensionView(
        UUID id,
        ExtensionTerms terms,
        String titleKey,
        int documents,
        int holders,
        LocalDate first,
        LocalDate last,
        String orderedBy,
        Instant orderedAt,
        int left,
        int leftOut,
        Optional<Stop> stopped) {

    /** Who stopped the rest. */
    public record Stop(String by, Instant at) {}

    /** How it stands. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE
    }

    public State state() {
        return left == 0 ? State.DONE : stopped.isPresent() ? State.STOPPED : State.RUNNING;
    }

    public int extended() {
        return documents - left - leftOut;
    }

    public int percent() {
        return (int) (100L * (documents - left) / Math.max(1, documents));
    }
}
