// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.util.Optional;
import org.amparo.appointments.FreeTime;
import org.amparo.appointments.FreeTimes;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.Party;
import org.springframework.stereotype.Component;

/** The first day on which an office has time for somebody, for what most people come for. */
@Component
class NextFree {

    private final FreeTimes freeTimes;
    private final OfficeCalendar calendar;

    NextFree(FreeTimes freeTimes, OfficeCalendar calendar) {
        this.freeTimes = freeTimes;
        this.calendar = calendar;
    }

    Optional<LocalDate> day(String office) {
        var terms = calendar.termsToday(office);
        if (!terms.appointments()) {
            return Optional.empty();
        }
        var rules = calendar.rules();
        return rules.booked()
                .filter(terms::offers)
                .or(() -> rules.services().keySet().stream()
                        .filter(service -> terms.desks().containsKey(service)
                                && terms.desks().get(service).open() > 0)
                        .findFirst())
                .flatMap(service -> freeTimes.first(office, service, Party.ONE))
                .map(FreeTime::day);
    }
}
