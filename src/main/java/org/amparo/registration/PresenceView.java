// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.registration.SummonsView.End;

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

    /** Whether the person may choose a day: after one that was missed or given back always, otherwise a few times. */
    public boolean mayMove() {
        return state() == PresenceState.MISSED
                || summons()
                        .filter(last -> last.isOpen() ? movesLeft > 0 : last.end() == End.CALLED_OFF)
                        .isPresent();
    }

    /** Whether a proof may still be sent. No paper helps where the doubt is another. */
    public boolean takesProof() {
        return state().isOpen()
                && summons()
                        .map(SummonsView::cause)
                        .filter(cause -> cause != SummonsCause.PRESENCE)
                        .isEmpty();
    }

    /** Since when nothing was heard of somebody who was asked to come and was not seen; empty when there is no silence. */
    public Optional<Instant> silentSince() {
        var since = Optional.<Instant>empty();
        if (state().isToCome()) {
            for (var summons : summonses) {
                if (summons.end() == End.CAME) {
                    break;
                }
                if (summons.end() == End.MISSED) {
                    since = Optional.of(summons.at());
                }
                if (summons.byPerson() || summons.confirmed()) {
                    break;
                }
            }
        }
        return since;
    }

    @Override
    public String toString() {
        return "PresenceView[" + applicationId + "]";
    }
}
