// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.kernel.PartialDate;

/** An application of a former system, as it was imported. */
public record LegacyRecord(
        UUID id, String number, LocalDate filedOn, String givenNames, String surnames, String birthDate) {

    private static final int WORDS_THAT_AGREE = 2;

    /** How far an estimated year may be off. */
    private static final int YEARS_OFF = 2;

    /**
     * Whether nothing speaks against its being the person's: two words of the name sound alike, or all where there are
     * fewer, and the dates of birth can be the same day. What is not known contradicts nothing.
     */
    boolean fits(PersonFacts facts) {
        return nameFits(facts) && birthFits(birthDate, facts.value(Fact.BIRTH_DATE));
    }

    private boolean nameFits(PersonFacts facts) {
        var declared = NameKeys.of(
                        facts.value(Fact.GIVEN_NAMES),
                        facts.value(Fact.SURNAME_PATERNAL),
                        facts.value(Fact.SURNAME_MATERNAL),
                        facts.value(Fact.CHOSEN_NAME))
                .sounds();
        var words = NameKeys.wanted(givenNames + " " + surnames);
        var met = words.stream()
                .filter(sounds -> sounds.stream().anyMatch(declared::contains))
                .count();
        return !words.isEmpty() && met >= Math.min(WORDS_THAT_AGREE, words.size());
    }

    private static boolean birthFits(String one, String other) {
        var first = PartialDate.parse(one);
        var second = PartialDate.parse(other);
        if (first.isEmpty() || second.isEmpty()) {
            return true;
        }
        return !earliest(first).isAfter(latest(second)) && !earliest(second).isAfter(latest(first));
    }

    private static LocalDate earliest(Optional<PartialDate> date) {
        var known = date.orElseThrow();
        return isEstimated(known) ? known.earliest().minusYears(YEARS_OFF) : known.earliest();
    }

    private static LocalDate latest(Optional<PartialDate> date) {
        var known = date.orElseThrow();
        return isEstimated(known) ? known.latest().plusYears(YEARS_OFF) : known.latest();
    }

    private static boolean isEstimated(PartialDate date) {
        return date instanceof PartialDate.InYear year && year.estimated();
    }

    @Override
    public String toString() {
        return "LegacyRecord[" + id + "]";
    }
}
