// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The places of an office on one day by the clock on its wall. An hour that is skipped when clocks go forward has none; an
 * hour that comes twice when they go back is used the first time.
 */
final class DayPlan {

    private DayPlan() {}

    static List<PlannedSlot> of(OfficeTerms terms, LocalDate day, ZoneId zone, Iterable<Purpose> services) {
        var slots = new ArrayList<PlannedSlot>();
        if (!terms.appointments()) {
            return slots;
        }
        for (var service : services) {
            var desks = terms.desks().get(service.key());
            if (desks != null) {
                for (var hours : terms.hoursOf(day.getDayOfWeek())) {
                    add(slots, service, desks, hours, day, zone);
                }
            }
        }
        slots.sort(Comparator.comparing(PlannedSlot::startsAt));
        return slots;
    }

    private static void add(
            List<PlannedSlot> slots, Purpose service, Desks desks, OpeningHours hours, LocalDate day, ZoneId zone) {
        int step = service.minutes();
        int last = minutes(hours.until()) - step;
        for (int minute = minutes(hours.from()); minute <= last; minute += step) {
            var at = moment(day, LocalTime.of(minute / 60, minute % 60), zone);
            for (var pool : Pool.values()) {
                if (desks.of(pool) > 0) {
                    at.ifPresent(start -> slots.add(new PlannedSlot(service.key(), pool, start, desks.of(pool))));
                }
            }
        }
    }

    private static Optional<Instant> moment(LocalDate day, LocalTime time, ZoneId zone) {
        var wall = day.atTime(time);
        return zone.getRules().getValidOffsets(wall).stream().findFirst().map(wall::toInstant);
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
