// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A place where people are received: code, name and city as in the pack, and prefixes of the codes of the areas it
 * serves.
 *
 * @param receives false for one where only officers work, which nobody is offered
 * @param ownZone where it is another hour than in the rest of the country
 */
public record Office(
        String code,
        String name,
        String city,
        List<String> areas,
        String kind,
        boolean receives,
        Optional<ZoneId> ownZone) {

    public Office(String code, String name, String city, List<String> areas, String kind, boolean receives) {
        this(code, name, city, areas, kind, receives, Optional.empty());
    }

    /** How closely it serves an area: digits of the longest prefix that fits, 0 when none does. */
    int reach(String areaCode) {
        return areas.stream()
                .filter(areaCode::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** The one that serves an area most closely; among equals the one named first. */
    static Optional<Office> nearest(List<Office> offices, String areaCode) {
        return offices.stream()
                .filter(office -> office.reach(areaCode) > 0)
                .sorted(Comparator.comparing((Office office) -> -office.reach(areaCode)))
                .findFirst();
    }
}
