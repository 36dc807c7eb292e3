// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which documents an extension is for, and what it does to them.
 *
 * @param from the earliest last day
 * @param to the latest last day; empty: all that still run, or lapsed since {@code from}
 */
public record ExtensionTerms(String type, LocalDate from, Optional<LocalDate> to, LocalDate newLastDay, LegalAct act) {

    private static final int LONGEST_YEARS = 10;

    /** What can be wrong; each has a text. */
    public enum Fault {
        TO_BEFORE_FROM,
        LAST_DAY_OVER,
        LAST_DAY_NOT_LATER,
        LAST_DAY_TOO_FAR,
        ACT_IN_FUTURE
    }

    public Set<Fault> faults(LocalDate today) {
        var faults = EnumSet.noneOf(Fault.class);
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            faults.add(Fault.TO_BEFORE_FROM);
        }
        if (newLastDay.isBefore(today)) {
            faults.add(Fault.LAST_DAY_OVER);
        } else if (!newLastDay.isAfter(to.orElse(from))) {
            faults.add(Fault.LAST_DAY_NOT_LATER);
        } else if (newLastDay.isAfter(today.plusYears(LONGEST_YEARS))) {
            faults.add(Fault.LAST_DAY_TOO_FAR);
        }
        if (act.date().isAfter(today)) {
            faults.add(Fault.ACT_IN_FUTURE);
        }
        return faults;
    }
}
