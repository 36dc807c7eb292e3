// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.Booking;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.OfficeBoard;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.country.Words;
import org.amparo.registration.KnownVisitors;
import org.amparo.registration.KnownVisitors.Known;
import org.springframework.stereotype.Component;

/** Puts one day of an office into words: its places, and who is expected for whom they are to see. */
@Component
class BoardDayViews {

    private final OfficeBoard board;
    private final Bookings bookings;
    private final OfficeCalendar calendar;
    private final OfficeHours hours;
    private final KnownVisitors visitors;
    private final OwnOffice own;
    private final Frames frames;

    BoardDayViews(
            OfficeBoard board,
            Bookings bookings,
            OfficeCalendar calendar,
            OfficeHours hours,
            KnownVisitors visitors,
            OwnOffice own,
            Frames frames) {
        this.board = board;
        this.bookings = bookings;
        this.calendar = calendar;
        this.hours = hours;
        this.visitors = visitors;
        this.own = own;
        this.frames = frames;
    }

    BoardDayView of(String asked, Optional<LocalDate> which, String wanted, Officer officer, Words words) {
        var code = own.exactly(asked, officer);
        var day = which.orElseGet(() -> calendar.today(code));
        var address = BoardViews.address(code);
        var receives = officer.may(Permission.RECEIVE_VISITORS);
        var loads = board.days(code, day, day, officer).getOrDefault(day, Map.of());
        var shown = loads.containsKey(wanted)
                ? wanted
                : calendar.rules()
                        .booked()
                        .filter(loads::containsKey)
                        .or(() -> loads.keySet().stream().findFirst())
                        .orElse("");
        return new BoardDayView(
                frames.of(officer, "offices", words),
                address + "?from=" + day,
                address + "/days/" + day,
                frames.office(code),
                words.date(day),
                address + "/days/" + day.minusDays(1),
                address + "/days/" + day.plusDays(1),
                hours.text(code, day, words),
                receives,
                receives ? people(code, day, officer, words) : List.of(),
                loads.keySet().stream()
                        .map(service -> new Choice(service, TodayViews.purpose(service, words), service.equals(shown)))
                        .toList(),
                board.times(code, day, shown, officer).entrySet().stream()
                        .map(time -> new BoardDayView.Time(
                                words.time(calendar.wall(code, time.getKey()).toLocalTime()),
                                time.getValue().places(),
                                time.getValue().taken(),
                                time.getValue().kept(),
                                time.getValue().keptTaken()))
                        .toList());
    }

    private List<BoardDayView.Person> people(String code, LocalDate day, Officer officer, Words words) {
        var expected = bookings.ofDay(code, day, officer);
        var known =
                visitors.of(expected.stream().map(Booking::subject).distinct().toList(), officer);
        return expected.stream()
                .map(one -> person(one, Optional.ofNullable(known.get(one.subject())), words))
                .toList();
    }

    private BoardDayView.Person person(Booking booking, Optional<Known> known, Words words) {
        return new BoardDayView.Person(
                words.time(calendar.wall(booking.office(), booking.startsAt()).toLocalTime()),
                known.map(Known::called).orElse(""),
                known.map(Known::controlNumber).orElse(""),
                TodayViews.purpose(booking.service(), words),
                booking.people() > 1 ? words.text("work.today.tag.people", booking.people()) : "",
                Spoken.label(booking.interpreter(), words),
                words.text("work.board.state." + booking.state().name().toLowerCase(Locale.ROOT)),
                "/work/applications/" + booking.subject() + "/appointment");
    }
}
