// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
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
    private final AssessmentRules rules;
    private final AccessLog log;
    private final CountryPack pack;
    private final Clock clock;

    CountryInformation(CountryTable table, AssessmentRules rules, AccessLog log, CountryPack pack, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.log = log;
        this.pack = pack;
        this.clock = clock;
    }

    /** Where the country writes assessments, for whoever reads them. */
    public boolean isFor(Officer officer) {
        return rules.areUsed() && officer.may(Permission.READ_CLAIM);
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
        if (table.add(id, typed, typed.day().orElseThrow(), officer, at)) {
            log.wrote(officer, "country.add", new Subject("country", id));
        }
        return table.number(id);
    }

    /** Who retires it a second time changes nothing. Throws {@link AssessmentInvalid} without a reason. */
    @Transactional
    public void retire(long number, String why, Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        if (why.isBlank() || why.length() > AssessmentRules.LONGEST_LINE) {
            throw new AssessmentInvalid(Map.of("why", why.isBlank() ? "why" : "line"));
        }
        table.retire(number, why, officer, clock.instant())
                .ifPresent(id -> log.wrote(officer, "country.retire", new Subject("country", id)));
    }
}
