// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.amparo.appointments.OfficeCalendar;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Visits of the last weeks at an office of the demo, on its open days and within its hours, so that its numbers say something.
 * They are nobody's: what is counted of them needs no person. The same numbers at every start.
 */
@Component
@Profile("demo")
class DemoWeeks {

    private static final int DAYS = 21;
    private static final int A_DAY = 6;
    private static final int OF_TEN_WITH_APPOINTMENT = 7;
    private static final int OF_TEN_WHO_MISS = 1;

    private final OfficeCalendar calendar;
    private final DemoVisitTable table;

    DemoWeeks(OfficeCalendar calendar, DemoVisitTable table) {
        this.calendar = calendar;
        this.table = table;
    }

    void begin(String office) {
        var today = calendar.today(office);
        var random = new Random(office.hashCode());
        today.minusDays(DAYS).datesUntil(today).forEach(day -> of(office, day, random));
    }

    private void of(String office, LocalDate day, Random random) {
        var terms = calendar.terms(office, day);
        var hours = terms.hoursOf(day.getDayOfWeek());
        if (hours.isEmpty() || calendar.isClosed(office, day)) {
            return;
        }
        var service = calendar.rules().services().keySet().stream()
                .filter(terms::offers)
                .findFirst()
                .orElseThrow();
        var opens = hours.getFirst().from();
        for (var nth = 1; nth <= A_DAY; nth++) {
            var at = day.atTime(opens)
                    .plusMinutes(nth * 45L)
                    .atZone(calendar.zone(office))
                    .toInstant();
            var booked = terms.appointments() && random.nextInt(10) < OF_TEN_WITH_APPOINTMENT;
            var missed = booked && random.nextInt(10) < OF_TEN_WHO_MISS;
            var booking = UUID.randomUUID();
            if (booked) {
                var state = missed ? "MISSED" : "CAME";
                table.add(
                        new DemoVisitTable.Expected(
                                booking, UUID.randomUUID(), UUID.randomUUID(), office, service, at, day, state),
                        at);
            }
            if (!missed) {
                var called = at.plus(Duration.ofMinutes(random.nextInt(25)));
                table.add(new DemoVisitTable.Past(
                        booked ? booking : null,
                        office,
                        day,
                        "%s-%03d".formatted(booked ? "A" : "W", nth),
                        service,
                        1 + random.nextInt(3),
                        at.minus(Duration.ofMinutes(random.nextInt(15))),
                        called,
                        String.valueOf(1 + random.nextInt(4)),
                        called.plus(Duration.ofMinutes(6 + random.nextInt(16)))));
            }
        }
    }
}
