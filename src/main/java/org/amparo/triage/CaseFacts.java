// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.kernel.PartialDate;

/**
 * What the rules may know of a case on a day, and nothing else: no name, no story.
 *
 * @param birth as much as is known, in EDTF; may be empty
 * @param needs codes pending or confirmed
 * @param confirmed of these the confirmed ones
 * @param entered EDTF or empty
 * @param officeKind as the pack calls it, such as {@code border}
 */
record CaseFacts(
        String birth,
        Set<String> needs,
        Set<String> confirmed,
        List<String> nationalities,
        String entered,
        String entryPoint,
        String officeKind,
        String track,
        String stage,
        LocalDate filed) {

    private static final long UNKNOWN = -1;

    CaseFacts {
        needs = Set.copyOf(needs);
        confirmed = Set.copyOf(confirmed);
        nationalities = List.copyOf(nationalities);
    }

    /**
     * As variables of a rule. A birth date known in part gives two ages, the least and the most it can mean: a rule about
     * children asks the least, one about older people the most, so that doubt helps the person.
     */
    Map<String, Object> on(LocalDate today) {
        var born = PartialDate.parse(birth);
        return Map.ofEntries(
                Map.entry("age_known", born.isPresent()),
                Map.entry(
                        "age_least",
                        born.map(date -> years(date.latest(), today)).orElse(UNKNOWN)),
                Map.entry(
                        "age_most",
                        born.map(date -> years(date.earliest(), today)).orElse(UNKNOWN)),
                Map.entry("needs", withMainCodes(needs)),
                Map.entry("confirmed", withMainCodes(confirmed)),
                Map.entry("nationalities", nationalities),
                Map.entry("entry_point", entryPoint),
                Map.entry(
                        "days_since_entry",
                        PartialDate.parse(entered)
                                .map(date -> Math.max(0, ChronoUnit.DAYS.between(date.latest(), today)))
                                .orElse(UNKNOWN)),
                Map.entry("office_kind", officeKind),
                Map.entry("track", track),
                Map.entry("stage", stage),
                Map.entry("waiting_days", waited(today)));
    }

    long waited(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(filed, today));
    }

    private static long years(LocalDate from, LocalDate today) {
        return Math.max(0, ChronoUnit.YEARS.between(from, today));
    }

    /** {@code SC-UC} is also {@code SC}, so that a rule about the one means the other. */
    private static List<String> withMainCodes(Collection<String> codes) {
        var all = new LinkedHashSet<>(codes);
        codes.forEach(code -> all.add(code.split("-")[0]));
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return "CaseFacts";
    }
}
