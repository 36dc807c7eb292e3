// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.amparo.country.ConditionLanguage;
import org.amparo.country.ConditionLanguage.Kind;
import org.amparo.kernel.PartialDate;

/**
 * What the criteria of a block may know of a case, and nothing else: no name, no story, no need.
 *
 * @param birth as much as is known, in EDTF; may be empty
 * @param documentType of the list DOC; may be empty
 * @param departures how often the person left since protection was asked for
 * @param residence another authority gave a residence
 * @param adverse another authority has something against the person
 * @param unsure a register's line may be about this person or another, or no register can be asked for the person
 */
record BlockFacts(
        String birth,
        List<String> nationalities,
        String documentType,
        String entered,
        int departures,
        boolean residence,
        boolean adverse,
        boolean unsure) {

    static final ConditionLanguage LANGUAGE = ConditionLanguage.of(Map.of(
            "age_known", Kind.FLAG,
            "age_least", Kind.NUMBER,
            "age_most", Kind.NUMBER,
            "nationalities", Kind.TEXTS,
            "document_type", Kind.TEXT,
            "entry_known", Kind.FLAG,
            "departures", Kind.NUMBER,
            "residence", Kind.FLAG,
            "adverse", Kind.FLAG));

    private static final long UNKNOWN = -1;

    BlockFacts {
        nationalities = List.copyOf(nationalities);
    }

    /** A birth date known in part gives two ages, the least and the most it can mean. */
    Map<String, Object> on(LocalDate today) {
        var born = PartialDate.parse(birth);
        return Map.of(
                "age_known",
                born.isPresent(),
                "age_least",
                born.map(date -> years(date.latest(), today)).orElse(UNKNOWN),
                "age_most",
                born.map(date -> years(date.earliest(), today)).orElse(UNKNOWN),
                "nationalities",
                nationalities,
                "document_type",
                documentType,
                "entry_known",
                !entered.isEmpty(),
                "departures",
                (long) departures,
                "residence",
                residence,
                "adverse",
                adverse);
    }

    private static long years(LocalDate from, LocalDate today) {
        return Math.max(0, ChronoUnit.YEARS.between(from, today));
    }

    @Override
    public String toString() {
        return "BlockFacts";
    }
}
