// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A clock of one case on one day. Derived from what happened, never stored, so that it cannot disagree with it.
 *
 * @param lastDay the last day of the term; empty while it is halted
 * @param left days of the term still left after today, in the term's own unit of days; 0 when over
 */
public record RunningClock(
        String key, State state, LocalDate since, Optional<LocalDate> lastDay, int left, Term term, String law) {

    /** What it does on that day. */
    public enum State {
        RUNNING,
        HALTED,
        OVER
    }

    boolean isOver() {
        return state == State.OVER;
    }
}
