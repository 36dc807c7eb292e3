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
 * @param silence since when nothing was heard of the person, and what comes of it; empty when there is no silence
 * @param free times at the office that is chosen, by day; what is taken meanwhile is said when it is asked for
 * @param late said when the first of them is later than the country wants; or empty
 * @param causes doubts to choose from
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
        String silence,
        List<Choice> offices,
        String nearest,
        List<Day> free,
        String late,
        List<Choice> causes,
        Typed typed,
        Errors errors,
        String notice,
        boolean mayDecide) {

    /** A paper that was sent, and what is odd about it. */
    public record Proof(UUID id, String label, boolean image, String size, String twin) {}

    /**
     * The day that counts.
     *
     * @param how whose day it is and what the person said to it
     * @param told what became of the message, oldest first
     * @param open nobody came yet, and nobody missed it
     * @param over the time has come
     * @param here the person came and is at the office, or was
     */
    public record Coming(
            UUID id,
            String office,
            String when,
            String cause,
            String reason,
            List<String> how,
            List<String> told,
            boolean open,
            boolean over,
            boolean here) {}

    /** A day and its times. */
    public record Day(String label, List<Time> times) {}

    /** One moment, as sent back and as the clock on the wall shows it. */
    public record Time(String at, String wall, boolean chosen) {}

    /** Something that happened. */
    public record Entry(String what, String reason, String who) {}

    /** What was typed into the form of a summons. */
    public record Typed(String office, String from, String at, String cause, String reason) {}

    /** What is wrong with it; empty where nothing is. */
    public record Errors(String office, String from, String time, String cause, String reason) {

        static final Errors NONE = new Errors("", "", "", "", "");

        boolean isNone() {
            return equals(NONE);
        }
    }

    public boolean canAccept() {
        return mayDecide && state.isOpen() && !proofs.isEmpty();
    }

    public boolean canSummon() {
        return mayDecide && !causes.isEmpty();
    }

    /** Somebody who came, at the time or at another, was seen. */
    public boolean canSettle() {
        return mayDecide && coming.filter(one -> one.open() || one.here()).isPresent();
    }

    public boolean canMiss() {
        return mayDecide && coming.filter(one -> one.open() && one.over()).isPresent();
    }

    @Override
    public String toString() {
        return "PresenceDeskView";
    }
}
