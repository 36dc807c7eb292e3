// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amparo.country.Words;
import org.amparo.registration.InterviewTerms;
import org.amparo.registration.InterviewTerms.Problem;

/** What was typed into the form of a date for an interview, and what is wrong with it by field. */
public record InterviewTermsTyped(
        String day, String time, String language, boolean needed, String interpreter, String link) {

    /** Nothing typed. */
    static final InterviewTermsTyped NOTHING = new InterviewTermsTyped("", "", "", false, "", "");

    private static final Map<Problem, String> FIELDS = fields();

    private static Map<Problem, String> fields() {
        var fields = new EnumMap<Problem, String>(Problem.class);
        for (var problem : Problem.values()) {
            fields.put(
                    problem,
                    switch (problem) {
                        case PAST, NO_WORKING_DAY, NOTICE, FAR -> "day";
                        case BUSY -> "time";
                        case LANGUAGE -> "language";
                        case INTERPRETER -> "interpreter";
                        case LINK -> "link";
                    });
        }
        return fields;
    }

    /** Empty when day or time is none. */
    Optional<InterviewTerms> terms() {
        var when = parsed(day, LocalDate::parse);
        var hour = parsed(time, LocalTime::parse);
        return when.isEmpty() || hour.isEmpty()
                ? Optional.empty()
                : Optional.of(new InterviewTerms(when.get(), hour.get(), language, needed, interpreter, link));
    }

    boolean isNothing() {
        return day.isBlank() && time.isBlank();
    }

    /** What is wrong, a text for each field; {@code rest} is asked about a day and time that are some. */
    Map<String, String> errors(Function<InterviewTerms, Set<Problem>> rest, Words words) {
        var errors = new LinkedHashMap<String, String>();
        if (parsed(day, LocalDate::parse).isEmpty()) {
            errors.put("day", words.text("work.interview.error.day"));
        }
        if (parsed(time, LocalTime::parse).isEmpty()) {
            errors.put("time", words.text("work.interview.error.time"));
        }
        terms().map(rest)
                .orElse(Set.of())
                .forEach(problem -> errors.putIfAbsent(
                        FIELDS.getOrDefault(problem, "day"), words.text("work.interview.error." + problem.name())));
        return errors;
    }

    private static <T> Optional<T> parsed(String typed, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(typed));
        } catch (DateTimeException nothing) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "InterviewTermsTyped";
    }
}
