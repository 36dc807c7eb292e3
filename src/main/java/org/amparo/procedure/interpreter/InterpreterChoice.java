// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interpreter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who can interpret, and in which order. What must be is looked at first: the language, the place, days away, the time, and
 * whom they must not interpret for. A gender somebody asked for is kept to when anybody of it is left, and never dropped in silence.
 */
final class InterpreterChoice {

    /** What stands in the way, in the order looked at; the first counts. */
    enum Obstacle {
        LANGUAGE,
        PLACE,
        AWAY,
        BUSY,
        CONFLICT,
        GENDER
    }

    /**
     * An interpreter as they stand on the day asked for.
     *
     * @param load bookings in that week
     */
    record Candidate(
            UUID id,
            InterpreterProfile profile,
            boolean away,
            boolean busy,
            Set<String> nationalities,
            Set<UUID> cases,
            int load) {}

    private InterpreterChoice() {}

    /** @param nationalities of whom the case is about */
    static Found choose(Ask ask, Set<String> nationalities, List<Candidate> candidates) {
        Map<Obstacle, Integer> obstacles = new EnumMap<>(Obstacle.class);
        var able = new ArrayList<Candidate>();
        for (var one : candidates) {
            obstacle(ask, nationalities, one)
                    .ifPresentOrElse(why -> obstacles.merge(why, 1, Integer::sum), () -> able.add(one));
        }
        var wished = able.stream().filter(one -> isWished(ask, one)).toList();
        if (wished.size() < able.size()) {
            obstacles.put(Obstacle.GENDER, able.size() - wished.size());
        }
        var other = wished.isEmpty() && !able.isEmpty();
        return new Found(
                (other ? able : wished)
                        .stream()
                                .sorted(Comparator.comparing((Candidate one) -> !speaksDialect(ask, one))
                                        .thenComparing(Candidate::load)
                                        .thenComparing(one -> one.profile().name())
                                        .thenComparing(Candidate::id))
                                .map(one ->
                                        new Found.Fit(one.id(), one.profile().name(), reasons(ask, one)))
                                .toList(),
                other,
                obstacles.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .toList());
    }

    private static Optional<Obstacle> obstacle(Ask ask, Set<String> nationalities, Candidate one) {
        if (one.profile().tongues().stream()
                .noneMatch(tongue -> tongue.language().equals(ask.language()))) {
            return Optional.of(Obstacle.LANGUAGE);
        }
        if (ask.remote() ? !one.profile().remote() : !one.profile().offices().contains(ask.office())) {
            return Optional.of(Obstacle.PLACE);
        }
        if (one.away()) {
            return Optional.of(Obstacle.AWAY);
        }
        if (one.busy()) {
            return Optional.of(Obstacle.BUSY);
        }
        return one.cases().contains(ask.caseId()) || nationalities.stream().anyMatch(one.nationalities()::contains)
                ? Optional.of(Obstacle.CONFLICT)
                : Optional.empty();
    }

    private static boolean isWished(Ask ask, Candidate one) {
        return ask.gender().isEmpty() || one.profile().gender().equals(ask.gender());
    }

    private static boolean speaksDialect(Ask ask, Candidate one) {
        return !ask.dialect().isBlank()
                && one.profile().tongues().stream()
                        .anyMatch(tongue -> tongue.language().equals(ask.language()) && tongue.isOf(ask.dialect()));
    }

    private static List<String> reasons(Ask ask, Candidate one) {
        var reasons = new ArrayList<String>();
        if (speaksDialect(ask, one)) {
            reasons.add("DIALECT");
        }
        if (!ask.gender().isEmpty() && isWished(ask, one)) {
            reasons.add("GENDER");
        }
        one.profile().tongues().stream()
                .filter(tongue -> tongue.language().equals(ask.language()))
                .map(Tongue::level)
                .min(Comparator.naturalOrder())
                .ifPresent(level -> reasons.add("LEVEL:" + level));
        reasons.add("LOAD:" + one.load());
        return reasons;
    }
}
