// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.registration.PresenceState;

/**
 * What an officer sees and may do about somebody's presence.
 *
 * @param told which papers the person said to have
 * @param typed what stands in the form of a summons
 * @param errors what is wrong with it, by field
 * @param notice said above everything, or empty
 */
public record PresenceDeskView(
        Frame frame,
        String address,
        Identity identity,
        PresenceState state,
        String told,
        List<Proof> proofs,
        Optional<Coming> coming,
        List<Entry> history,
        List<Choice> offices,
        String nearest,
        List<String> times,
        Typed typed,
        Errors errors,
        String notice,
        boolean mayDecide) {

    /** A paper that was sent, and what is odd about it. */
    public record Proof(UUID id, String label, boolean image, String size, String twin) {}

    /** The day that counts. */
    public record Coming(
            UUID id, String office, String when, String reason, boolean confirmed, boolean byPerson, boolean open) {}

    /** Something that happened. */
    public record Entry(String what, String reason, String who) {}

    /** What was typed into the form of a summons. */
    public record Typed(String office, String day, String time, String reason) {}

    /** What is wrong with it; empty where nothing is. */
    public record Errors(String office, String day, String time, String reason) {

        static final Errors NONE = new Errors("", "", "", "");

        boolean isNone() {
            return equals(NONE);
        }
    }

    public boolean canAccept() {
        return mayDecide && state.isOpen() && !proofs.isEmpty();
    }

    public boolean canSummon() {
        return mayDecide && state.isOpen();
    }

    public boolean canEnd() {
        return mayDecide && coming.filter(Coming::open).isPresent();
    }

    @Override
    public String toString() {
        return "PresenceDeskView";
    }
}
