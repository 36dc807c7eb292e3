// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.Closing;
import org.amparo.appointments.OfficeBoard;
import org.amparo.appointments.OfficeBoard.Load;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.OfficeNumbers;
import org.amparo.appointments.RunOffice;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.Words;
import org.amparo.workbench.BoardView.Cell;
import org.springframework.stereotype.Component;

/** Puts how full offices are into words. */
@Component
class BoardViews {

    private static final int WEEKS = 4;
    private static final int WEEK = 7;
    private static final int WEEKS_BACK = 52;
    private static final Load NOTHING = new Load(0, 0, 0, 0, 0);

    private final OfficeBoard board;
    private final OfficeNumbers numbers;
    private final OfficeCalendar calendar;
    private final OfficeHours hours;
    private final RunOffice run;
    private final NextFree nextFree;
    private final OwnOffice own;
    private final CountryPack pack;
    private final Frames frames;

    BoardViews(
            OfficeBoard board,
            OfficeNumbers numbers,
            OfficeCalendar calendar,
            OfficeHours hours,
            RunOffice run,
            NextFree nextFree,
            OwnOffice own,
            CountryPack pack,
            Frames frames) {
        this.board = board;
        this.numbers = numbers;
        this.calendar = calendar;
        this.hours = hours;
        this.run = run;
        this.nextFree = nextFree;
        this.own = own;
        this.pack = pack;
        this.frames = frames;
    }

    static String address(String office) {
        return "/work/offices/" + office;
    }

    OfficesView list(Officer officer, Words words) {
        var offices = pack.offices().stream()
                .filter(office -> officer.offices().contains(office.code()))
                .toList();
        var now = board.now(offices.stream().map(Office::code).toList(), officer);
        return new OfficesView(
                frames.of(officer, "offices", words),
                offices.stream()
                        .map(office -> line(office, Objects.requireNonNull(now.get(office.code())), words))
                        .toList());
    }

    private OfficesView.Line line(Office office, OfficeBoard.Now now, Words words) {
        var code = office.code();
        var today = calendar.today(code);
        return new OfficesView.Line(
                address(code),
                office.name(),
                office.city(),
                hours.text(code, today, words),
                !calendar.isClosed(code, today),
                next(code, words),
                now.inTheRoom(),
                now.waitingList(),
                hours.closing(code, words));
    }

    private String next(String code, Words words) {
        return calendar.termsToday(code).appointments()
                ? nextFree.day(code).map(words::shortDate).orElseGet(() -> words.text("work.board.none-free"))
                : words.text("work.board.walk-ins");
    }

    BoardView of(String asked, Optional<LocalDate> since, String wanted, String done, Officer officer, Words words) {
        var code = own.exactly(asked, officer);
        var office = pack.office(code).orElseThrow();
        var today = calendar.today(code);
        var from = since.map(day -> between(monday(today).minusWeeks(WEEKS_BACK), monday(day), last(today)))
                .orElse(monday(today));
        var until = from.plusDays(WEEKS * WEEK - 1L);
        var loads = board.days(code, from, until, officer);
        var services = services(code, wanted, words);
        var service = services.stream()
                .filter(Choice::chosen)
                .map(Choice::code)
                .findFirst()
                .orElse("");
        var manages = officer.may(Permission.MANAGE_OFFICE);
        return new BoardView(
                frames.of(officer, "offices", words),
                address(code),
                office.name(),
                office.city(),
                hours.text(code, today, words),
                calendar.termsToday(code).appointments(),
                manages,
                officer.may(Permission.RECEIVE_VISITORS),
                figures(code, officer, words),
                services,
                from.toString(),
                Stream.of(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()))
                        .toList(),
                weeks(code, from, today, service, loads, words),
                from.isAfter(monday(today).minusWeeks(WEEKS_BACK)) ? page(code, from.minusWeeks(WEEKS), service) : "",
                from.isBefore(last(today)) ? page(code, from.plusWeeks(WEEKS), service) : "",
                board.waiting(code, officer).entrySet().stream()
                        .map(line -> new BoardView.Waiting(TodayViews.purpose(line.getKey(), words), line.getValue()))
                        .toList(),
                board.interpreters(code, today, today.plusDays(WEEKS * WEEK), officer).stream()
                        .map(need -> new BoardView.Need(
                                address(code) + "/days/" + need.day(),
                                words.shortDate(need.day()),
                                Spoken.label(need.language(), words),
                                need.bookings(),
                                words.time(calendar.wall(code, need.first()).toLocalTime())))
                        .toList(),
                run.closings(code).stream()
                        .map(closing -> closing(closing, words))
                        .toList(),
                notice(done, words));
    }

    /** What was just done, as the address says: {@code closed-12-3} is twelve moved, three waiting. */
    private static String notice(String done, Words words) {
        var parts = done.split("-", -1);
        var key = "work.board.done." + parts[0];
        if (!words.has(key)) {
            return "";
        }
        int moved = parts.length == 3 ? count(parts[1]) : 0;
        int waiting = parts.length == 3 ? count(parts[2]) : 0;
        var nobody = key + ".nobody";
        return moved + waiting == 0 && words.has(nobody) ? words.text(nobody) : words.text(key, moved, waiting);
    }

    private static int count(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private BoardView.Closing closing(Closing closing, Words words) {
        return new BoardView.Closing(
                closing.id(),
                OfficeHours.days(closing, words),
                closing.reason(),
                closing.officer(),
                closing.liftedBy()
                        .map(by -> words.text("work.board.lifted", by))
                        .orElse(""),
                closing.isInForce());
    }

    private List<TodayView.Figure> figures(String code, Officer officer, Words words) {
        var measured = numbers.of(code);
        var now = Objects.requireNonNull(board.now(List.of(code), officer).get(code));
        return List.of(
                new TodayView.Figure(words.text("work.board.figure.next"), next(code, words), ""),
                new TodayView.Figure(words.text("work.board.figure.line"), String.valueOf(now.waitingList()), ""),
                new TodayView.Figure(words.text("work.board.figure.room"), String.valueOf(measured.waiting()), ""),
                new TodayView.Figure(
                        words.text("work.board.figure.missed"), percent(measured.missedOfHundred(), words), ""));
    }

    private static String percent(OptionalInt percent, Words words) {
        return percent.isPresent()
                ? words.text("work.board.percent", percent.getAsInt())
                : words.text("work.today.none");
    }

    /** Those the office offers; the one asked for, else what most people come for, else the first. */
    private List<Choice> services(String code, String wanted, Words words) {
        var terms = calendar.termsToday(code);
        var offered = calendar.rules().services().keySet().stream()
                .filter(terms::offers)
                .toList();
        var shown = Stream.concat(Stream.of(wanted), calendar.rules().booked().stream())
                .filter(offered::contains)
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .orElse("");
        return offered.stream()
                .map(service -> new Choice(service, TodayViews.purpose(service, words), service.equals(shown)))
                .toList();
    }

    private List<List<Cell>> weeks(
            String code,
            LocalDate from,
            LocalDate today,
            String service,
            Map<LocalDate, Map<String, Load>> loads,
            Words words) {
        return Stream.iterate(from, monday -> monday.plusWeeks(1))
                .limit(WEEKS)
                .map(monday -> monday.datesUntil(monday.plusWeeks(1))
                        .map(day -> cell(
                                code,
                                day,
                                today,
                                loads.getOrDefault(day, Map.of()).getOrDefault(service, NOTHING),
                                !loads.getOrDefault(day, Map.of()).isEmpty(),
                                words))
                        .toList())
                .toList();
    }

    private Cell cell(String code, LocalDate day, LocalDate today, Load load, boolean any, Words words) {
        var kind = hours.kind(code, day);
        var state = state(kind, day, today, load);
        var number = day.format(DateTimeFormatter.ofPattern(
                day.getDayOfMonth() == 1 || day.equals(today) ? "d MMM" : "d", words.locale()));
        return new Cell(
                day.toString(),
                number,
                words.date(day),
                state,
                text(state, code, day, load, words),
                load.kept() == 0 ? "" : words.text("work.board.kept", load.keptTaken(), load.kept()),
                load.taken(),
                load.places(),
                any || kind == OfficeHours.Kind.OPEN ? address(code) + "/days/" + day : "",
                day.equals(today));
    }

    private String state(OfficeHours.Kind kind, LocalDate day, LocalDate today, Load load) {
        if (day.isBefore(today)) {
            return "past";
        }
        return switch (kind) {
            case OFF -> "off";
            case HOLIDAY -> "holiday";
            case CLOSED -> "closed";
            case OPEN ->
                load.places() == 0
                        ? day.isAfter(today.plusDays(calendar.rules().ahead())) ? "later" : "open"
                        : load.free() == 0 ? "full" : "open";
        };
    }

    private String text(String state, String code, LocalDate day, Load load, Words words) {
        return switch (state) {
            case "past" -> load.places() == 0 ? "" : words.text("work.board.taken", load.taken(), load.places());
            case "later" -> words.text("work.board.later");
            case "open", "full" ->
                load.places() > 0
                        ? words.text("work.board.free", load.free(), load.places())
                        : hours.text(code, day, words);
            default -> hours.text(code, day, words);
        };
    }

    private String page(String code, LocalDate from, String service) {
        return address(code) + "?from=" + from + "&service=" + service;
    }

    /** The last Monday from which there is anything to show. */
    private LocalDate last(LocalDate today) {
        return monday(today.plusDays(calendar.rules().ahead()));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate between(LocalDate first, LocalDate day, LocalDate last) {
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }
}
