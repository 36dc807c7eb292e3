// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything the running country decides for itself. One deployment, one pack; read once at start. */
public interface CountryPack {

    /** The folder's name, such as {@code peru}. */
    String name();

    /** ISO 3166-1 alpha-3 of the country. */
    String countryCode();

    ZoneId zone();

    /** Languages offered to people, the default first. */
    List<Locale> languages();

    /** Those of them in which there are pages for officers; the default at least. */
    default List<Locale> staffLanguages() {
        return languages();
    }

    /** The words of a language; the default language's when it is not offered. */
    Words words(Locale language);

    /** Words in the pack's first language, in which the authority itself works and issues documents. */
    Words authorityWords();

    List<Office> offices();

    Optional<Office> office(String code);

    /** The office that serves an area (longest matching prefix), or the first of the list. */
    Office nearestOffice(String areaCode);

    /** The hour of an office: its own zone, or the country's. */
    default ZoneId zone(Office office) {
        return office.ownZone().orElseGet(this::zone);
    }

    /** The same among offices of these kinds. */
    default Office nearestOffice(String areaCode, Collection<String> kinds) {
        var some = offices().stream()
                .filter(office -> kinds.contains(office.kind()))
                .toList();
        return Office.nearest(some, areaCode).orElseGet(() -> offices().getFirst());
    }

    /** Codes of a list in the order to be shown; a fault when there is no such list. */
    List<String> codes(String list);

    /** The same for a reader of this language: countries and languages follow its alphabet. */
    List<String> codes(String list, Locale language);

    /** The areas directly below one ({@code ""} for the top level), sorted by name. */
    List<Area> areasIn(String parent);

    Optional<Area> area(String code);

    /** How deep areas lie in each other at most: 3 for departments, provinces and districts. */
    int areaLevels();

    boolean isWorkingDay(LocalDate day);

    /** Whether the country keeps that day, whatever day of the week it is. */
    default boolean isHoliday(LocalDate day) {
        return false;
    }

    /** The day on which a term of so many working days ends that begins to run the day after. */
    default LocalDate afterWorkingDays(LocalDate from, int days) {
        var day = from;
        for (int passed = 0; passed < days; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                passed++;
            }
        }
        return day;
    }

    /** The parts of a surname in the order the country writes them, such as {@code surname_paternal} first. */
    default List<String> surnameOrder() {
        return List.of("surname_paternal", "surname_maternal");
    }

    /** How many working days are left up to a day, itself included; 0 when it is today or over. */
    default int workingDaysUntil(LocalDate from, LocalDate until) {
        return (int) from.plusDays(1)
                .datesUntil(until.isAfter(from) ? until.plusDays(1) : from.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** A section file of the pack such as {@code form.yaml}, for the module that owns it. */
    PackNode file(String name);

    /** The same for a section that a country may do without. */
    default Optional<PackNode> find(String name) {
        return Optional.empty();
    }

    /** A file of the pack that is not YAML, such as a template or a logo. */
    Path path(String name);
}
