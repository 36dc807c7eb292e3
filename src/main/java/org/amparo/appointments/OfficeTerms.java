// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an office receives people from a day on, until newer terms begin.
 *
 * @param from first day they are in force
 * @param hours by day of the week; a day that is missing is closed
 * @param worksOnHolidays whether it is open on the country's holidays too
 * @param desks by service; a service that is missing is not offered
 * @param languages ISO 639-3 codes of languages spoken there; for another, an interpreter is found first
 * @param walkIns whether people are received without an appointment
 * @param appointments whether people book at all; where they don't, everybody comes as they can
 * @param overbooks whether as many more are invited as usually stay away
 * @param address where it is, in the authority's language; empty when only the city is known
 */
public record OfficeTerms(
        LocalDate from,
        Map<DayOfWeek, List<OpeningHours>> hours,
        boolean worksOnHolidays,
        Map<String, Desks> desks,
        Set<String> languages,
        boolean walkIns,
        boolean appointments,
        boolean overbooks,
        String address) {

    /** Long before anything: the terms of the pack are in force until others are set. */
    static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    public OfficeTerms {
        hours = Map.copyOf(hours);
        desks = Map.copyOf(desks);
        languages = Set.copyOf(languages);
    }

    public List<OpeningHours> hoursOf(DayOfWeek day) {
        return hours.getOrDefault(day, List.of());
    }

    public boolean offers(String service) {
        return desks.containsKey(service);
    }

    /** Whether somebody there speaks it; no language is every language. */
    public boolean speaks(String language) {
        return language.isEmpty() || languages.contains(language);
    }

    public OfficeTerms startingOn(LocalDate day) {
        return new OfficeTerms(
                day, hours, worksOnHolidays, desks, languages, walkIns, appointments, overbooks, address);
    }
}
