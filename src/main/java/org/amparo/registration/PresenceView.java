// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a person's presence.
 *
 * @param history oldest first; the last one counts
 * @param summonses newest first
 * @param movesLeft how often the person may still choose another day
 */
public record PresenceView(UUID applicationId, List<Entry> history, List<SummonsView> summonses, int movesLeft) {

    /** Something that happened; {@code officer} is empty when it was the rule or the person. */
    public record Entry(PresenceState state, String reason, String officer, Instant at) {}

    public PresenceState state() {
        return history.isEmpty() ? PresenceState.NOT_NEEDED : history.getLast().state();
    }

    /** The summons that counts, when the person is to come. */
    public Optional<SummonsView> summons() {
        return summonses.stream().findFirst().filter(newest -> state().isToCome());
    }

    /** Whether the person may choose a day: after a missed one always, otherwise a few times. */
    public boolean mayMove() {
        return state() == PresenceState.MISSED
                || summons().filter(SummonsView::isOpen).isPresent() && movesLeft > 0;
    }

    /** Whether a proof may still be sent. */
    public boolean takesProof() {
        return state().isOpen();
    }

    @Override
    public String toString() {
        return "PresenceView[" + applicationId + "]";
    }
}
