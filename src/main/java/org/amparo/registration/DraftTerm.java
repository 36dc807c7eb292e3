// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.LocalDate;
import java.util.List;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;

/**
 * How many days a draft is kept after it was last saved, from {@code drafts: { kept-days: 90 }} of pack.yaml. Its owner is
 * told 15 and 3 days before the end.
 */
record DraftTerm(int keptDays) {

    /** The last notice first: whoever got it needs no earlier one. */
    static final List<Integer> NOTICES = List.of(3, 15);

    private static final int USUAL = 90;
    private static final int SHORTEST = 30;
    private static final int LONGEST = 730;

    static DraftTerm read(CountryPack pack) {
        return pack.file("pack.yaml").find("drafts").map(DraftTerm::of).orElse(new DraftTerm(USUAL));
    }

    private static DraftTerm of(PackNode drafts) {
        drafts.requireOnly("kept-days");
        var days = drafts.get("kept-days");
        if (days.number() < SHORTEST || days.number() > LONGEST) {
            throw days.fault("drafts are kept %d to %d days, not %d".formatted(SHORTEST, LONGEST, days.number()));
        }
        return new DraftTerm(days.number());
    }

    /** The last day of a draft last saved that day. */
    LocalDate lastDay(LocalDate saved) {
        return saved.plusDays(keptDays);
    }

    /** A draft last saved before that day is over. */
    LocalDate overWhenSavedBefore(LocalDate today) {
        return today.minusDays(keptDays);
    }

    /** The owner of a draft last saved before that day is told that so many days are left, or fewer. */
    LocalDate toldWhenSavedBefore(LocalDate today, int daysLeft) {
        return overWhenSavedBefore(today).plusDays(daysLeft + 1L);
    }
}
