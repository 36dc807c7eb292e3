// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Officer;
import org.amparo.appointments.Desks;
import org.amparo.appointments.OfficeBoard;
import org.amparo.appointments.OfficeCalendar;
import org.amparo.appointments.OfficeTerms;
import org.amparo.appointments.Pool;
import org.amparo.appointments.Replanned;
import org.amparo.appointments.RunOffice;
import org.amparo.appointments.TermsChange;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.kernel.TypedTime;
import org.springframework.stereotype.Component;

/** Makes the pages on which an office is run. */
@Component
class RunOfficeViews {

    private final RunOffice run;
    private final OfficeBoard board;
    private final OfficeCalendar calendar;
    private final CountryPack pack;
    private final Frames frames;

    RunOfficeViews(RunOffice run, OfficeBoard board, OfficeCalendar calendar, CountryPack pack, Frames frames) {
        this.run = run;
        this.board = board;
        this.calendar = calendar;
        this.pack = pack;
        this.frames = frames;
    }

    OfficeCloseView close(String office, ClosingTyped typed, Map<String, String> wrong, Officer officer, Words words) {
        return new OfficeCloseView(
                frames.of(officer, "offices", words),
                BoardViews.address(office),
                frames.office(office),
                typed,
                errors("work.close.error.", wrong, words),
                "",
                Optional.empty(),
                false);
    }

    OfficeCloseView closing(
            String office, ClosingTyped typed, Replanned touched, boolean changed, Officer officer, Words words) {
        var days = typed.first().equals(typed.last())
                ? words.date(typed.first())
                : words.text("work.board.days", words.date(typed.first()), words.date(typed.last()));
        return new OfficeCloseView(
                frames.of(officer, "offices", words),
                BoardViews.address(office),
                frames.office(office),
                typed,
                Map.of(),
                days,
                Optional.of(touched),
                changed);
    }

    OfficeTermsView terms(String office, TermsTyped typed, Map<String, String> wrong, Officer officer, Words words) {
        return page(
                office,
                typed,
                errors("work.terms.error.", wrong, words),
                Optional.empty(),
                List.of(),
                false,
                officer,
                words);
    }

    OfficeTermsView preview(
            String office,
            TermsTyped typed,
            OfficeTerms terms,
            Replanned touched,
            boolean changed,
            Officer officer,
            Words words) {
        return page(office, typed, Map.of(), Optional.of(touched), what(terms, words), changed, officer, words);
    }

    private OfficeTermsView page(
            String office,
            TermsTyped typed,
            Map<String, String> errors,
            Optional<Replanned> touched,
            List<String> summary,
            boolean changed,
            Officer officer,
            Words words) {
        var today = calendar.today(office);
        return new OfficeTermsView(
                frames.of(officer, "offices", words),
                BoardViews.address(office),
                frames.office(office),
                typed,
                errors,
                Stream.of(DayOfWeek.values())
                        .map(day -> new OfficeTermsView.Day(TermsTyped.hours(day), name(day, words)))
                        .toList(),
                calendar.rules().services().keySet().stream()
                        .map(service -> new OfficeTermsView.Purpose(
                                TodayViews.purpose(service, words),
                                TermsTyped.desks(service, Pool.OPEN),
                                TermsTyped.desks(service, Pool.ACCESSIBLE),
                                TermsTyped.desks(service, Pool.KEPT)))
                        .toList(),
                languages(office, typed, words),
                Spoken.choices(pack, "", words),
                measured(office, officer, words),
                run.history(office, officer).stream()
                        .map(change -> change(change, today, words))
                        .toList(),
                TypedTime.day(typed.field("from")).map(words::date).orElse(""),
                touched,
                summary,
                changed);
    }

    private List<Choice> languages(String office, TermsTyped typed, Words words) {
        var codes = new LinkedHashSet<String>();
        pack.languages().stream()
                .map(Locale::toLanguageTag)
                .map(Spoken::of)
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        calendar.termsToday(office).languages().stream().sorted().forEach(codes::add);
        typed.languages().stream().sorted().forEach(codes::add);
        return codes.stream()
                .map(code -> new Choice(
                        code, Spoken.label(code, words), typed.languages().contains(code)))
                .toList();
    }

    private String measured(String office, Officer officer, Words words) {
        return board.stayedAway(office, officer).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(rate ->
                        words.text("work.terms.measured", TodayViews.purpose(rate.getKey(), words), rate.getValue()))
                .collect(Collectors.joining("; "));
    }

    private OfficeTermsView.Change change(TermsChange change, LocalDate today, Words words) {
        return new OfficeTermsView.Change(
                words.shortDate(change.terms().from()),
                change.terms().from().isAfter(today),
                what(change.terms(), words),
                change.reason(),
                change.officer(),
                words.moment(change.at()));
    }

    /** Terms in a few lines. */
    private List<String> what(OfficeTerms terms, Words words) {
        var what = new ArrayList<String>(week(terms, words));
        terms.desks().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(desks -> desks(desks.getKey(), desks.getValue(), words))
                .forEach(what::add);
        what.add(words.text(
                "work.terms.speaks",
                terms.languages().stream()
                        .map(code -> Spoken.label(code, words))
                        .sorted()
                        .collect(Collectors.joining(", "))));
        say(what, "holidays", terms.worksOnHolidays(), words);
        say(what, "walk-ins", terms.walkIns(), words);
        say(what, "appointments", terms.appointments(), words);
        say(what, "overbooks", terms.overbooks(), words);
        if (!terms.address().isEmpty()) {
            what.add(terms.address());
        }
        return what;
    }

    private static void say(List<String> what, String flag, boolean on, Words words) {
        what.add(words.text("work.terms." + flag + (on ? ".on" : ".off")));
    }

    /** Days with the same hours stand together. */
    private static List<String> week(OfficeTerms terms, Words words) {
        var byHours = new LinkedHashMap<String, List<String>>();
        for (var day : DayOfWeek.values()) {
            var hours = terms.hoursOf(day).stream()
                    .map(part -> words.text("work.board.hours", words.time(part.from()), words.time(part.until())))
                    .collect(Collectors.joining(", "));
            byHours.computeIfAbsent(hours.isEmpty() ? words.text("work.terms.shut") : hours, key -> new ArrayList<>())
                    .add(name(day, words));
        }
        return byHours.entrySet().stream()
                .map(same -> String.join(", ", same.getValue()) + ": " + same.getKey())
                .toList();
    }

    private static String desks(String service, Desks desks, Words words) {
        return words.text(
                "work.terms.desks.line",
                TodayViews.purpose(service, words),
                desks.open(),
                desks.accessible(),
                desks.kept());
    }

    private static String name(DayOfWeek day, Words words) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
    }

    private static Map<String, String> errors(String keys, Map<String, String> wrong, Words words) {
        var errors = new LinkedHashMap<String, String>();
        wrong.forEach((field, key) -> errors.put(field, words.text(keys + key)));
        return errors;
    }
}
