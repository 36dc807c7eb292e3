// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of countries of origin, for whoever reads assessments; whoever writes them adds to it and retires what does
 * not hold any more. It says nothing of any person.
 */
@Service
public class CountryInformation {

    private final CountryTable table;
    private final CountryPack pack;
    private final Clock clock;

    CountryInformation(CountryTable table, CountryPack pack, Clock clock) {
        this.table = table;
        this.pack = pack;
        this.clock = clock;
    }

    /** The newest published first; {@code country} and {@code asked} may be empty. */
    public List<CountryEntry> search(String country, String asked, boolean retired, Officer officer) {
        officer.require(Permission.READ_CLAIM);
        return table.search(country, asked.strip(), retired);
    }

    public Optional<CountryEntry> find(long number, Officer officer) {
        officer.require(Permission.READ_CLAIM);
        return table.find(number);
    }

    /**
     * Throws {@link AssessmentInvalid} when something is missing or cannot be.
     *
     * @param id given by the page, so that sending it twice adds it once
     * @return its number
     */
    @Transactional
    public long add(UUID id, CountryEntryTyped typed, Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        var at = clock.instant();
        var problems = typed.problems(pack.codes("COUNTRY"), LocalDate.ofInstant(at, pack.zone()));
        if (!problems.isEmpty()) {
            throw new AssessmentInvalid(problems);
        }
        return table.add(id, typed, typed.day().orElseThrow(), officer, at);
    }

    /** Who retires it a second time changes nothing. Throws {@link AssessmentInvalid} without a reason. */
    @Transactional
    public void retire(long number, String why, Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        if (why.isBlank() || why.length() > AssessmentRules.LONGEST_LINE) {
            throw new AssessmentInvalid(Map.of("why", why.isBlank() ? "why" : "line"));
        }
        table.retire(number, why, officer, clock.instant());
    }
}
