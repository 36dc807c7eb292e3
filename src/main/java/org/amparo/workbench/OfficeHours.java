// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.amparo.appointments.Closing;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.RunOffice;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.springframework.stereotype.Component;

/** Says when an office receives people on a day, or why it does not. */
@Component
class OfficeHours {

    private final OfficeCalendar calendar;
    private final RunOffice run;
    private final CountryPack pack;

    OfficeHours(OfficeCalendar calendar, RunOffice run, CountryPack pack) {
        this.calendar = calendar;
        this.run = run;
        this.pack = pack;
    }

    /** Why an office is closed, and that it is not. */
    enum Kind {
        OPEN,
        CLOSED,
        HOLIDAY,
        OFF
    }

    Kind kind(String office, LocalDate day) {
        if (!calendar.isClosed(office, day)) {
            return Kind.OPEN;
        }
        var terms = calendar.terms(office, day);
        if (terms.hoursOf(day.getDayOfWeek()).isEmpty()) {
            return Kind.OFF;
        }
        return pack.isHoliday(day) && !terms.worksOnHolidays() ? Kind.HOLIDAY : Kind.CLOSED;
    }

    String text(String office, LocalDate day, Words words) {
        return switch (kind(office, day)) {
            case OPEN -> hours(office, day, words);
            case OFF -> words.text("work.board.off");
            case HOLIDAY -> words.text("work.board.holiday");
            case CLOSED -> words.text("work.board.closed");
        };
    }

    /** The days of a closing. */
    static String days(Closing closing, Words words) {
        return closing.from().equals(closing.until())
                ? words.shortDate(closing.from())
                : words.text("work.board.days", words.shortDate(closing.from()), words.shortDate(closing.until()));
    }

    /** The next closing that counts, or empty. */
    String closing(String office, Words words) {
        return run.closings(office).stream()
                .filter(Closing::isInForce)
                .findFirst()
                .map(closing -> words.text("work.board.closed-on", days(closing, words)))
                .orElse("");
    }

    private String hours(String office, LocalDate day, Words words) {
        return calendar.terms(office, day).hoursOf(day.getDayOfWeek()).stream()
                .map(part -> words.text("work.board.hours", words.time(part.from()), words.time(part.until())))
                .collect(Collectors.joining(", "));
    }
}
