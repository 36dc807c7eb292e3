// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.country.PackNode;

/** The country's procedures, each in the versions the law had. */
record Ways(Map<String, List<Way>> versions, Map<String, String> tracks) {

    static final String FIRST_INSTANCE = "first-instance";

    static Ways read(PackNode file) {
        return WayReader.read(file);
    }

    /** The version of a procedure for what began on a day; what began before the oldest follows the oldest. */
    Way begunOn(String key, LocalDate day) {
        var known = versions.get(key);
        return known.reversed().stream()
                .filter(way -> !way.since().isAfter(day))
                .findFirst()
                .orElse(known.getFirst());
    }

    List<Way> all() {
        return versions.values().stream().flatMap(List::stream).toList();
    }

    boolean has(String key) {
        return versions.containsKey(key);
    }
}
