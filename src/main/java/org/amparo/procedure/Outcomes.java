// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.List;
import java.util.Optional;

/** What an outcome means for the person, by its code in the list OUT. */
final class Outcomes {

    /** Protection of some kind was given. */
    static final List<String> PROTECT = List.of("RC", "RF", "CP");

    /** All that was asked for was given, so there is nothing to review. */
    static final List<String> FULL = List.of("RC", "RF", "AG");

    /** What a body may reach on appeal or in court. */
    static final List<String> OF_APPEALS = List.of("AG", "AN");

    /** What ends a status that somebody has. */
    static final List<String> OF_STATUS = List.of("CE", "CA", "RV");

    private Outcomes() {}

    /**
     * Whether the protection somebody had still stands after a procedure about their status: only what was decided ends it, and
     * nothing that was dropped.
     */
    static boolean leavesStatus(List<CaseEntry> history) {
        return last(history).filter(entry -> OF_STATUS.contains(entry.choice())).isEmpty();
    }

    /** What was decided last; who appeals in vain keeps what was decided before. */
    private static Optional<CaseEntry> last(List<CaseEntry> history) {
        return history.stream()
                .filter(entry -> entry.step().settles() && !entry.choice().equals("AN"))
                .reduce((earlier, later) -> later);
    }

    /** Whether protection stands after all that was decided. */
    static boolean protects(List<CaseEntry> history) {
        return last(history)
                .filter(entry -> PROTECT.contains(entry.choice()) || FULL.contains(entry.choice()))
                .isPresent();
    }
}
