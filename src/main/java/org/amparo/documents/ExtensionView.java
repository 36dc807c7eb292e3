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
 * @param toTell people whose message is still to be written
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
        int toTell,
        Optional<Stop> stopped,
        Optional<Undo> undone) {

    /** Who stopped the rest. */
    public record Stop(String by, Instant at) {}

    /**
     * Who takes it back and why, and how far that is.
     *
     * @param takenBack documents that have their former day again
     * @param left documents still to be looked at
     */
    public record Undo(String by, Instant at, String reason, int takenBack, int left) {}

    /** How it stands. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE,
        TAKING_BACK,
        TAKEN_BACK
    }

    public State state() {
        if (undone.isPresent()) {
            return undone.get().left() > 0 ? State.TAKING_BACK : State.TAKEN_BACK;
        }
        return left == 0 ? State.DONE : stopped.isPresent() ? State.STOPPED : State.RUNNING;
    }

    public int extended() {
        return documents - left - leftOut - takenBack();
    }

    public int takenBack() {
        return undone.map(Undo::takenBack).orElse(0);
    }

    public int percent() {
        if (state() == State.TAKING_BACK) {
            return (int) (100L
                    * takenBack()
                    / Math.max(1, takenBack() + undone.orElseThrow().left()));
        }
        return (int) (100L * (documents - left) / Math.max(1, documents));
    }
}
