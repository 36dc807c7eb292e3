// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.amparo.country.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTests {

    private static final LocalDate FILED = LocalDate.of(2026, 1, 5);
    private static final Predicate<LocalDate> WEEKDAYS =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    private static ClockRule appeal(Term term) {
        return new ClockRule(
                "appeal",
                term,
                Set.of(Step.NOTIFY),
                false,
                Set.of(Step.APPEAL),
                Set.of(Step.WITHDRAW),
                Set.of(Step.RETRACT),
                true,
                Set.of(),
                "art. 1");
    }

    private static List<RunningClock> on(LocalDate today, Term term, Clocks.Dated... steps) {
        return new Clocks(List.of(appeal(term)), WEEKDAYS).on(today, FILED, "", List.of(steps));
    }

    private static Clocks.Dated at(Step step, String day) {
        return new Clocks.Dated(step, LocalDate.parse(day));
    }

    /** A Friday's notice: the day itself does not count, weekends neither where working days are meant. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06, 1, WORKING_DAYS, 2026-03-09",
        "2026-03-06, 15, WORKING_DAYS, 2026-03-27",
        "2026-03-06, 15, CALENDAR_DAYS, 2026-03-23",
        "2026-03-06, 1, CALENDAR_DAYS, 2026-03-09",
        "2026-01-31, 1, MONTHS, 2026-03-02",
        "2024-02-29, 1, YEARS, 2025-02-28",
        "2025-12-30, 5, WORKING_DAYS, 2026-01-06"
    })
    void endsOnTheDayTheLawMeans(LocalDate told, int amount, Term.Unit unit, LocalDate last) {
        var clock = on(told, new Term(amount, unit), at(Step.NOTIFY, told.toString()))
                .getFirst();

        assertThat(clock.lastDay()).hasValue(last);
        assertThat(clock.state()).isEqualTo(RunningClock.State.RUNNING);
    }

    @Test
    void isOverTheDayAfterItsLast() {
        var term = new Term(1, Term.Unit.WORKING_DAYS);
        var told = at(Step.NOTIFY, "2026-03-06");

        assertThat(on(LocalDate.of(2026, 3, 9), term, told).getFirst().isOver()).isFalse();
        assertThat(on(LocalDate.of(2026, 3, 10), term, told).getFirst().isOver())
                .isTrue();
    }

    @Test
    void stopsWithTheStepItWaitsFor() {
        assertThat(on(
                        LocalDate.of(2027, 1, 1),
                        new Term(15, Term.Unit.CALENDAR_DAYS),
                        at(Step.NOTIFY, "2026-03-06"),
                        at(Step.APPEAL, "2026-03-10")))
                .isEmpty();
    }

    @Test
    void startsAnewWhenTheStepIsTakenAgain() {
        var clock = on(
                        LocalDate.of(2026, 6, 1),
                        new Term(10, Term.Unit.CALENDAR_DAYS),
                        at(Step.NOTIFY, "2026-03-06"),
                        at(Step.APPEAL, "2026-03-10"),
                        at(Step.NOTIFY, "2026-06-01"))
                .getFirst();

        assertThat(clock.since()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(clock.lastDay()).hasValue(LocalDate.of(2026, 6, 11));
    }

    @Test
    void halts() {
        var term = new Term(10, Term.Unit.WORKING_DAYS);
        var halted = on(LocalDate.of(2029, 1, 1), term, at(Step.NOTIFY, "2026-03-06"), at(Step.WITHDRAW, "2026-03-10"))
                .getFirst();
        assertThat(halted.state()).isEqualTo(RunningClock.State.HALTED);
        assertThat(halted.lastDay()).isEmpty();
        assertThat(halted.left()).as("Monday and Tuesday are used").isEqualTo(8);

        var resumed = on(
                        LocalDate.of(2026, 5, 4),
                        term,
                        at(Step.NOTIFY, "2026-03-06"),
                        at(Step.WITHDRAW, "2026-03-10"),
                        at(Step.RETRACT, "2026-05-04"))
                .getFirst();
        assertThat(resumed.lastDay())
                .as("eight working days after Monday 4 May")
                .hasValue(LocalDate.of(2026, 5, 14));
    }

    /** Whatever happens in ten years: what is left never grows by itself, and a last day never moves while the clock runs. */
    @Test
    void neverShortensAPersonsTime() {
        var random = new Random(20261123);
        for (var round = 0; round < 300; round++) {
            var term = new Term(1 + random.nextInt(90), Term.Unit.values()[random.nextInt(2)]);
            var told = FILED.plusDays(random.nextInt(3650));
            var steps = new ArrayList<>(List.of(new Clocks.Dated(Step.NOTIFY, told)));
            var halt = told.plusDays(random.nextInt(30));
            var resume = halt.plusDays(random.nextInt(400));
            var plain = on(told, term, steps.getFirst()).getFirst().lastDay().orElseThrow();
            steps.add(new Clocks.Dated(Step.WITHDRAW, halt));
            steps.add(new Clocks.Dated(Step.RETRACT, resume));
            var delayed = on(resume, term, steps.toArray(Clocks.Dated[]::new))
                    .getFirst()
                    .lastDay()
                    .orElseThrow();

            assertThat(delayed).as("%s from %s", term, told).isAfterOrEqualTo(plain);
            assertThat(WEEKDAYS.test(delayed)).isTrue();
            if (halt.isBefore(told.plusDays(term.amount()))) {
                assertThat(delayed).isAfter(resume);
            }
        }
    }

    @Test
    void runsFromTheDayProtectionWasAskedFor() {
        var peru = Ways.read(Packs.peru().file("procedure.yaml"));
        var way = peru.begunOn(Ways.FIRST_INSTANCE, FILED);
        var clock = way.clocksOn(FILED, FILED, "", List.of(), Packs.peru()::isWorkingDay).stream()
                .filter(running -> running.key().equals("decision"))
                .findFirst()
                .orElseThrow();

        assertThat(clock.since()).isEqualTo(FILED);
        assertThat(clock.left()).isEqualTo(60);
    }

    /** The law changed; whoever asked before it keeps the appeal, and its term, that the older law gave. */
    @ParameterizedTest
    @CsvSource({
        "2024-10-21, APPEAL, 10 working days",
        "2024-10-22, GO_TO_COURT, 5 working days",
        "2026-01-01, GO_TO_COURT, 5 working days"
    })
    void keepsTheLawACaseBeganWith(LocalDate filed, Step appeal, String term) {
        var way = Ways.read(Packs.argentina().file("procedure.yaml")).begunOn(Ways.FIRST_INSTANCE, filed);

        assertThat(way.from(Stage.NOTIFIED)).extracting(Transition::step).contains(appeal);
        assertThat(way.clocks().stream().filter(clock -> clock.key().equals("appeal")))
                .extracting(clock -> clock.term().toString())
                .containsExactly(term);
    }
}
