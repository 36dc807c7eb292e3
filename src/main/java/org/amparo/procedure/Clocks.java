// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which clocks run for a case on a day, from the steps it took. The day a term starts is not counted; its last day is. */
final class Clocks {

    private final List<ClockRule> rules;
    private final Predicate<LocalDate> working;

    Clocks(List<ClockRule> rules, Predicate<LocalDate> working) {
        this.rules = rules;
        this.working = working;
    }

    /** A step and the local day it counts from. */
    record Dated(Step step, LocalDate day) {}

    /** Those that run, halt or ran out and were not stopped. */
    List<RunningClock> on(LocalDate today, LocalDate filed, String track, List<Dated> steps) {
        return rules.stream()
                .filter(rule -> rule.tracks().isEmpty() || rule.tracks().contains(track))
                .flatMap(rule -> run(rule, today, filed, steps).stream())
                .toList();
    }

    private Optional<RunningClock> run(ClockRule rule, LocalDate today, LocalDate filed, List<Dated> steps) {
        Optional<LocalDate> since = rule.fromFiling() ? Optional.of(filed) : Optional.empty();
        var halts = new ArrayList<Halt>();
        for (var dated : steps) {
            if (rule.from().contains(dated.step())) {
                since = Optional.of(dated.day());
                halts.clear();
            } else if (rule.until().contains(dated.step())) {
                since = Optional.empty();
            }
            if (since.isPresent()) {
                note(rule, dated, halts);
            }
        }
        return since.map(start -> measure(rule, start, halts, today));
    }

    /** From the day of the one step to the day of the other; those days between them do not count. */
    private record Halt(LocalDate from, Optional<LocalDate> to) {
        boolean covers(LocalDate day) {
            return day.isAfter(from) && to.map(end -> !day.isAfter(end)).orElse(true);
        }
    }

    private static void note(ClockRule rule, Dated dated, List<Halt> halts) {
        var open = !halts.isEmpty() && halts.getLast().to().isEmpty();
        if (rule.halted().contains(dated.step()) && !open) {
            halts.add(new Halt(dated.day(), Optional.empty()));
        } else if (rule.resumed().contains(dated.step()) && open) {
            halts.set(halts.size() - 1, new Halt(halts.getLast().from(), Optional.of(dated.day())));
        }
    }

    private RunningClock measure(ClockRule rule, LocalDate start, List<Halt> halts, LocalDate today) {
        var whole = rule.term().daysFrom(start);
        var halted = !halts.isEmpty() && halts.getLast().to().isEmpty();
        var day = start;
        var used = 0;
        var usedToday = 0;
        while (used < whole && !(halted && day.isAfter(halts.getLast().from()))) {
            day = day.plusDays(1);
            if (rule.term().counts(day, working) && !covered(day, halts)) {
                used++;
            }
            if (!day.isAfter(today)) {
                usedToday = used;
            }
        }
        if (used < whole) {
            return new RunningClock(
                    rule.key(),
                    RunningClock.State.HALTED,
                    start,
                    Optional.empty(),
                    whole - used,
                    rule.term(),
                    rule.law());
        }
        var last = rule.rolls() ? nextWorking(day) : day;
        var over = today.isAfter(last);
        return new RunningClock(
                rule.key(),
                over ? RunningClock.State.OVER : RunningClock.State.RUNNING,
                start,
                Optional.of(last),
                over ? 0 : whole - usedToday,
                rule.term(),
                rule.law());
    }

    private static boolean covered(LocalDate day, List<Halt> halts) {
        return halts.stream().anyMatch(halt -> halt.covers(day));
    }

    private LocalDate nextWorking(LocalDate day) {
        return working.test(day) ? day : nextWorking(day.plusDays(1));
    }
}
