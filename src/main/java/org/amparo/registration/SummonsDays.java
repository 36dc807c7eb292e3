// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.springframework.stereotype.Component;

/** Where and when people are received who are asked to come: the offices, days and times of the country's rules. */
@Component
public class SummonsDays {

    private final CountryPack pack;
    private final Optional<PresenceRules> rules;
    private final Clock clock;

    SummonsDays(CountryPack pack, Form form, Clock clock) {
        this.pack = pack;
        this.rules = PresenceRules.read(pack, form);
        this.clock = clock;
    }

    Optional<PresenceRules> rules() {
        return rules;
    }

    /** Whether the country asks people to show that they are there. */
    public boolean areUsed() {
        return rules.isPresent();
    }

    /** The field of the form that takes the paper. */
    public String fileField() {
        return rules.map(PresenceRules::fileField).orElse("");
    }

    /** The field of the form that says which paper it is. */
    public String proofField() {
        return rules.map(PresenceRules::proofField).orElse("");
    }

    /** The first moment of the first day that leaves enough notice. */
    public Instant earliest(Office office) {
        return rules.map(rule -> pack.afterWorkingDays(today(), rule.notice()))
                .orElseGet(this::today)
                .atStartOfDay(pack.zone(office))
                .toInstant();
    }

    /** The last day by which the country wants people to be seen, where the office has a place by then. */
    public LocalDate last() {
        return rules.map(rule -> pack.afterWorkingDays(today(), rule.within())).orElseGet(this::today);
    }

    /** What somebody may be asked to come for. */
    public List<SummonsCause> causes() {
        return rules.map(PresenceRules::causes).orElse(List.of());
    }

    /** Every office of the kinds that receive people. */
    public List<Office> offices() {
        return pack.offices().stream()
                .filter(office -> rules.stream().anyMatch(rule -> rule.offices().contains(office.kind())))
                .toList();
    }

    /** The one nearest to a declared address; the first of the country when nothing is known. */
    public Office nearest(String areaCode) {
        return pack.nearestOffice(areaCode, rules.map(PresenceRules::offices).orElse(List.of()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
