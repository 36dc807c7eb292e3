// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.procedure.OpenCases;
import org.amparo.registration.PersonTraits;
import org.springframework.stereotype.Component;

/** Brings together what the rules may know of many cases: from the procedure, of the person, and what is needed. */
@Component
class FactsOfCases {

    private final PersonTraits people;
    private final NeedTable needs;
    private final CountryPack pack;
    private final Clock clock;
    private final Map<String, String> kinds;

    FactsOfCases(PersonTraits people, NeedTable needs, CountryPack pack, Clock clock) {
        this.people = people;
        this.needs = needs;
        this.pack = pack;
        this.clock = clock;
        this.kinds = pack.offices().stream().collect(Collectors.toMap(Office::code, Office::kind));
    }

    /** A case with what the rules go by. */
    record Known(OpenCases.Row row, CaseFacts facts) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }

    List<Known> of(List<OpenCases.Row> some) {
        var traits = people.of(some.stream().map(OpenCases.Row::personId).toList());
        var counting = needs.counting(some.stream().map(OpenCases.Row::id).toList());
        Function<OpenCases.Row, CaseFacts> facts = row -> {
            var person = traits.getOrDefault(row.personId(), PersonTraits.Traits.UNKNOWN);
            var needed = counting.getOrDefault(row.id(), NeedTable.Counting.NONE);
            return new CaseFacts(
                    person.birth(),
                    needed.needs(),
                    needed.confirmed(),
                    person.nationalities(),
                    person.entered(),
                    person.entryPoint(),
                    kinds.getOrDefault(row.office(), ""),
                    row.track(),
                    row.stage().name(),
                    LocalDate.ofInstant(row.filedAt(), pack.zone()));
        };
        return some.stream().map(row -> new Known(row, facts.apply(row))).toList();
    }
}
