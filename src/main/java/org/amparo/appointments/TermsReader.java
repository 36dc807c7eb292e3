// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.amparo.country.PackNode;

/** Reads what a pack says of one kind of office. */
final class TermsReader {

    private TermsReader() {}

    static OfficeTerms read(PackNode node, Map<String, Purpose> services) {
        node.requireOnly("hours", "holidays", "desks", "languages", "walk-ins", "appointments");
        var languages = new LinkedHashSet<String>();
        node.find("languages").ifPresent(list -> list.list().forEach(one -> languages.add(one.text())));
        return new OfficeTerms(
                OfficeTerms.ALWAYS,
                hours(node.get("hours")),
                node.find("holidays").map(PackNode::flag).orElse(false),
                desks(node.get("desks"), services),
                languages,
                node.find("walk-ins").map(PackNode::flag).orElse(true),
                node.find("appointments").map(PackNode::flag).orElse(true),
                false,
                "");
    }

    private static Map<DayOfWeek, List<OpeningHours>> hours(PackNode node) {
        var hours = new EnumMap<DayOfWeek, List<OpeningHours>>(DayOfWeek.class);
        node.entries().forEach((days, written) -> {
            var parts = written.isList() ? written.list() : List.of(written);
            for (var day : days(days, written)) {
                hours.put(day, parts.stream().map(TermsReader::part).toList());
            }
        });
        return hours;
    }

    /** One day, such as MONDAY, or several in a row, such as MONDAY-FRIDAY. */
    private static List<DayOfWeek> days(String written, PackNode node) {
        try {
            var ends = written.split("-", -1);
            var first = DayOfWeek.valueOf(ends[0]);
            var last = DayOfWeek.valueOf(ends[ends.length - 1]);
            var days = new ArrayList<DayOfWeek>();
            for (var day = first; ; day = day.plus(1)) {
                days.add(day);
                if (day == last) {
                    return days;
                }
            }
        } catch (IllegalArgumentException unknown) {
            throw node.fault("days such as MONDAY-FRIDAY or SATURDAY are expected here, not '%s'".formatted(written));
        }
    }

    private static OpeningHours part(PackNode node) {
        try {
            var ends = node.text().split("-", -1);
            if (ends.length == 2) {
                return new OpeningHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
            }
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            // the fault below says it
        }
        throw node.fault("hours such as 08:30-16:30 are expected here, not '%s'".formatted(node.text()));
    }

    private static Map<String, Desks> desks(PackNode node, Map<String, Purpose> services) {
        var desks = new LinkedHashMap<String, Desks>();
        node.entries().forEach((service, numbers) -> {
            if (!services.containsKey(service)) {
                throw numbers.fault("there is no service '%s'".formatted(service));
            }
            numbers.requireOnly("open", "accessible", "kept");
            desks.put(service, new Desks(count(numbers, "open"), count(numbers, "accessible"), count(numbers, "kept")));
        });
        return desks;
    }

    private static int count(PackNode numbers, String key) {
        return numbers.find(key)
                .map(node -> {
                    if (node.number() < 0 || node.number() > Desks.MOST) {
                        throw node.fault("desks are counted from 0 to " + Desks.MOST);
                    }
                    return node.number();
                })
                .orElse(0);
    }
}
