// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Days of an office that takes so many cases a day in the order of triage, simulated: who waits how long under which
 * pattern of arrivals. Cases that wait beyond the year are taken afterwards, so that every wait is known.
 */
final class AYear {

    static final int DAYS = 365;

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    private final TriageRules rules;
    private final int perDay;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final List<Integer> longestByDay = new ArrayList<>();
    private long turn;

    AYear(TriageRules rules, int perDay) {
        this.rules = rules;
        this.perDay = perDay;
    }

    /** A case that waits, by the day it came and what its rules say. */
    private record Waiting(int day, Tier own) {}

    /** A case that was taken, and after how many days. */
    record Taken(Tier own, int waited) {}

    /**
     * Lets the year pass.
     *
     * @param arrivals how many come on a day
     * @param nth the facts of the nth who comes
     */
    List<Taken> pass(IntUnaryOperator arrivals, java.util.function.IntFunction<CaseFacts> nth) {
        int came = 0;
        for (int day = 0; day < DAYS || !waiting.isEmpty(); day++) {
            for (int one = 0; day < DAYS && one < arrivals.applyAsInt(day); one++) {
                var judged = rules.judge(nth.apply(came++), FIRST, Optional.empty());
                waiting.add(new Waiting(day, judged.own()));
            }
            for (int one = 0; one < perDay && !waiting.isEmpty(); one++) {
                take(day);
            }
            var today = day;
            longestByDay.add(
                    waiting.stream().mapToInt(one -> today - one.day()).max().orElse(0));
        }
        return taken;
    }

    /** How long the longest waiting had waited at the end of each day. */
    List<Integer> longestByDay() {
        return longestByDay;
    }

    private void take(int day) {
        turn++;
        var byFiling = Comparator.comparingInt(Waiting::day);
        var byTier = Comparator.<Waiting, Tier>comparing(one -> rules.aged(one.own(), day - one.day()))
                .thenComparing(byFiling);
        var next = waiting.stream()
                .min(rules.isTurnOfTheOldest(turn) ? byFiling : byTier)
                .orElseThrow();
        waiting.remove(next);
        taken.add(new Taken(next.own(), day - next.day()));
    }
}
