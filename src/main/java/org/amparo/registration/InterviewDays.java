// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Component;

/** When people are talked with by video, and what the country's rules say about it. */
@Component
public class InterviewDays {

    /** The list of languages of the world. */
    public static final String LANGUAGES = "ISO639";

    private final CountryPack pack;
    private final Optional<InterviewRules> rules;
    private final Clock clock;

    InterviewDays(CountryPack pack, Clock clock) {
        this.pack = pack;
        this.rules = InterviewRules.read(pack);
        this.clock = clock;
    }

    Optional<InterviewRules> rules() {
        return rules;
    }

    InterviewRules require() {
        return rules.orElseThrow(ApplicationNotFound::new);
    }

    /** Whether the country talks with people by video at all. */
    public boolean areUsed() {
        return rules.isPresent();
    }

    /** Officers paste the address of a meeting they made elsewhere, with one of these hosts. */
    public boolean isManual() {
        return rules.filter(InterviewRules::isManual).isPresent();
    }

    public List<String> hosts() {
        return rules.map(InterviewRules::hosts).orElse(List.of());
    }

    public int minutes() {
        return require().minutes();
    }

    public List<InterviewCheck> checks() {
        return require().checks();
    }

    /** What is tried when the line fails, as the pack names it. */
    public List<String> lineSteps() {
        return require().line();
    }

    public Duration lineWait() {
        return require().lineWait();
    }

    public Duration absentAfter() {
        return require().absentAfter();
    }

    public String law() {
        return require().law();
    }

    /** Working days from the first that leaves enough notice to the last. */
    public List<LocalDate> days() {
        var today = today();
        var last = pack.afterWorkingDays(today, require().within());
        return Stream.iterate(
                        pack.afterWorkingDays(today, require().notice()),
                        day -> !day.isAfter(last),
                        day -> pack.afterWorkingDays(day, 1))
                .toList();
    }

    /** Offered to people who choose. */
    public List<LocalTime> times() {
        return require().times();
    }

    /** The languages a talk can be in. */
    public List<String> languages() {
        return pack.codes(LANGUAGES, pack.authorityWords().locale());
    }

    Optional<InterviewTerms.Problem> problem(LocalDate day) {
        var today = today();
        if (day.isBefore(today)) {
            return Optional.of(InterviewTerms.Problem.PAST);
        }
        if (!pack.isWorkingDay(day)) {
            return Optional.of(InterviewTerms.Problem.NO_WORKING_DAY);
        }
        if (day.isBefore(pack.afterWorkingDays(today, require().notice()))) {
            return Optional.of(InterviewTerms.Problem.NOTICE);
        }
        return day.isAfter(pack.afterWorkingDays(today, require().within()))
                ? Optional.of(InterviewTerms.Problem.FAR)
                : Optional.empty();
    }

    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(pack.zone()).toInstant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
