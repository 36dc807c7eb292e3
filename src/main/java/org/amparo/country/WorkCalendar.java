// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Which days the authority works: the pack's weekend and its holidays, on which deadlines do not run out. */
record WorkCalendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays) {

    static final WorkCalendar EMPTY = new WorkCalendar(Set.of(), Set.of());

    static WorkCalendar read(PackNode calendar, Faults faults) {
        faults.check(() -> calendar.requireOnly("weekend", "holidays"));
        var weekend = EnumSet.noneOf(DayOfWeek.class);
        var holidays = new HashSet<LocalDate>();
        faults.check(() ->
                calendar.get("weekend").list().forEach(day -> faults.check(() -> weekend.add(weekday(day)))));
        faults.check(() -> calendar.get("holidays")
                .list()
                .forEach(day -> faults.check(() -> {
                    if (!holidays.add(date(day))) {
                        throw day.fault("the holiday %s stands here twice".formatted(day.text()));
                    }
                })));
        return new WorkCalendar(weekend, holidays);
    }

    boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private static DayOfWeek weekday(PackNode day) {
        try {
            return DayOfWeek.valueOf(day.text());
        } catch (IllegalArgumentException unknown) {
            throw day.fault("a day of the week such as SATURDAY is expected here, not '%s'".formatted(day.text()));
        }
    }

    private static LocalDate date(PackNode day) {
        try {
            return LocalDate.parse(day.text());
        } catch (DateTimeException notADate) {
            throw day.fault("a date such as 2026-07-28 is expected here, not '%s'".formatted(day.text()));
        }
    }
}
