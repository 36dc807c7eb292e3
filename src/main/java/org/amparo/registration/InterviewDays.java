// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** When people are talked with, and what the country's rules say about it: before registration by video, or in a case. */
@Component
public class InterviewDays {

    /** The list of languages of the world. */
    public static final String LANGUAGES = "ISO639";

    static final String BY_VIDEO = "interview";

    /** 160 bits: a room that nobody finds by guessing. Its name says nothing about anybody. */
    private static final int ROOM_BYTES = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CountryPack pack;
    private final Optional<InterviewRules> rules;
    private final Clock clock;

    @Autowired
    InterviewDays(CountryPack pack, Clock clock) {
        this(pack, BY_VIDEO, clock);
    }

    private InterviewDays(CountryPack pack, String section, Clock clock) {
        this.pack = pack;
        this.rules = InterviewRules.read(pack, section);
        this.clock = clock;
    }

    /** Of another kind of interview, whose rules stand in that section of procedure.yaml. */
    public static InterviewDays of(CountryPack pack, String section, Clock clock) {
        return new InterviewDays(pack, section, clock);
    }

    /** For whoever checks packs without starting the program. */
    public static void read(CountryPack pack, String section) {
        InterviewRules.read(pack, section);
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

    /** What is wrong with a day, if anything. */
    public Optional<InterviewTerms.Problem> problem(LocalDate day) {
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

    /** The address of a new room, or the one that was made elsewhere where officers make them. */
    public String link(String pasted) {
        return require()
                .template()
                .map(template -> template.replace(InterviewRules.ROOM, room()))
                .orElse(pasted.strip());
    }

    /** Whether an address made elsewhere may be given to people. */
    public boolean takes(String link) {
        return !require().isManual() || require().takes(link.strip());
    }

    private static String room() {
        var bytes = new byte[ROOM_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** How often the person may choose or ask for another date. */
    public int moves() {
        return require().moves();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
