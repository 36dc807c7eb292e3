// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.country.Words;
import org.amparo.procedure.interview.HearingTerms;
import org.amparo.procedure.interview.HearingTerms.Problem;
import org.amparo.procedure.interview.PlanHearing;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of an interview of a case, and what is wrong with it by field. */
public record HearingTyped(
        String whom,
        InterviewTermsTyped terms,
        String minutes,
        boolean remote,
        String room,
        String dialect,
        String gender,
        String representative,
        String contact,
        String guardian,
        String officer) {

    /** The fields of the form. */
    record Fields(
            String whom,
            String day,
            String time,
            String minutes,
            String how,
            String room,
            String link,
            String language,
            String dialect,
            String needed,
            String gender,
            String interpreter,
            String representative,
            String contact,
            String guardian,
            String officer) {

        HearingTyped typed() {
            return new HearingTyped(
                    text(whom),
                    new InterviewTermsTyped(
                            text(day),
                            text(time),
                            text(language),
                            text(needed).equals("yes"),
                            text(interpreter),
                            text(link)),
                    text(minutes),
                    text(how).equals("remote"),
                    text(room),
                    text(dialect),
                    text(gender),
                    text(representative),
                    text(contact),
                    text(guardian),
                    text(officer));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }

        @Override
        public String toString() {
            return "Fields";
        }
    }

    /** Empty when day, time or officer is none. */
    Optional<HearingTerms> read(Map<UUID, String> officers) {
        var day = parsed(terms.day(), LocalDate::parse);
        var time = parsed(terms.time(), LocalTime::parse);
        var holder = officers.keySet().stream()
                .filter(one -> one.toString().equals(officer))
                .findFirst();
        if (day.isEmpty() || time.isEmpty() || holder.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new HearingTerms(
                day.get(),
                time.get(),
                parsed(minutes, Integer::valueOf).orElse(0),
                remote,
                room,
                terms.link(),
                terms.language(),
                dialect,
                terms.needed(),
                gender.equals("F") || gender.equals("M") ? gender : "",
                Optional.empty(),
                terms.interpreter(),
                representative,
                contact,
                guardian,
                holder.get(),
                officers.getOrDefault(holder.get(), "")));
    }

    /**
     * A text for each field that is wrong.
     *
     * @param rest is asked about terms that can be read
     * @param free the next free time, as a text to add where one is taken; empty when there is none
     */
    Map<String, String> errors(
            Map<UUID, String> officers,
            Function<HearingTerms, Set<Problem>> rest,
            Function<HearingTerms, String> free,
            Words words) {
        var errors = new LinkedHashMap<String, String>();
        if (parsed(terms.day(), LocalDate::parse).isEmpty()) {
            errors.put("day", words.text("work.interview.error.day"));
        }
        if (parsed(terms.time(), LocalTime::parse).isEmpty()) {
            errors.put("time", words.text("work.interview.error.time"));
        }
        if (officers.keySet().stream().noneMatch(one -> one.toString().equals(officer))) {
            errors.put("officer", words.text("work.hearing.error.officer"));
        }
        Map.of(
                        "room", room,
                        "dialect", dialect,
                        "interpreter", terms.interpreter(),
                        "representative", representative,
                        "contact", contact,
                        "guardian", guardian)
                .forEach((field, text) -> {
                    if (text.length() > PlanHearing.LONGEST_FIELD) {
                        errors.put(field, words.text("work.hearing.error.long", PlanHearing.LONGEST_FIELD));
                    }
                });
        read(officers)
                .ifPresent(read -> rest.apply(read).stream()
                        .filter(problem -> problem != Problem.LONG)
                        .forEach(problem -> errors.putIfAbsent(field(problem), text(problem, read, free, words))));
        return errors;
    }

    private static String text(Problem problem, HearingTerms read, Function<HearingTerms, String> free, Words words) {
        return switch (problem) {
            case PAST, NO_WORKING_DAY, NOTICE, FAR, LANGUAGE, LINK ->
                words.text("work.interview.error." + problem.name());
            case OFFICER_BUSY, ROOM_BUSY -> {
                var next = free.apply(read);
                var taken = words.text("work.hearing.error." + problem.name());
                yield next.isEmpty() ? taken : taken + " " + words.text("work.hearing.error.free", next);
            }
            default -> words.text("work.hearing.error." + problem.name());
        };
    }

    private static String field(Problem problem) {
        return switch (problem) {
            case ALREADY -> "whom";
            case PAST, NO_WORKING_DAY, NOTICE, FAR -> "day";
            case OFFICER_BUSY -> "time";
            case ROOM_BUSY, ROOM -> "room";
            case MINUTES -> "minutes";
            case LANGUAGE -> "language";
            case LINK -> "link";
            case GUARDIAN -> "guardian";
            case LONG -> "dialect";
        };
    }

    private static <T> Optional<T> parsed(String typed, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(typed));
        } catch (DateTimeException | IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "HearingTyped";
    }
}
