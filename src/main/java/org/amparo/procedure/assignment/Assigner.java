// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Chooses who gets a case. First what nobody is excepted from ({@link Obstacle}), then whoever has the family's other files,
 * then the lightest load, where speaking the language counts as much as a quarter of what one carries. Of equals the case's
 * own number decides, so that asking twice answers the same and nobody can wait for a certain officer.
 */
record Assigner(AssignmentRules rules) {

    private static final double LANGUAGE_WORTH = 0.25;

    /** Whoever was chosen and why; without anybody, how many officers each obstacle kept away. */
    record Choice(Optional<Candidate> chosen, List<String> grounds, Map<Obstacle, Integer> obstacles) {}

    Choice choose(CaseAsked asked, List<Candidate> candidates) {
        var obstacles = new EnumMap<Obstacle, Integer>(Obstacle.class);
        var fit = new ArrayList<Candidate>();
        for (var candidate : candidates) {
            obstacle(asked, candidate)
                    .ifPresentOrElse(found -> obstacles.merge(found, 1, Integer::sum), () -> fit.add(candidate));
        }
        return fit.stream()
                .min(order(asked))
                .map(best -> new Choice(Optional.of(best), grounds(asked, best), Map.of()))
                .orElseGet(() -> new Choice(Optional.empty(), List.of(), obstacles));
    }

    /** The first that keeps this officer away; {@code despite} is looked over. */
    Optional<Obstacle> obstacle(CaseAsked asked, Candidate candidate, Obstacle... despite) {
        var overlooked = EnumSet.noneOf(Obstacle.class);
        overlooked.addAll(List.of(despite));
        for (var obstacle : Obstacle.values()) {
            if (!overlooked.contains(obstacle) && holds(obstacle, asked, candidate)) {
                return Optional.of(obstacle);
            }
        }
        return Optional.empty();
    }

    private boolean holds(Obstacle obstacle, CaseAsked asked, Candidate candidate) {
        var needs = asked.needs();
        return switch (obstacle) {
            case OFFICE -> !candidate.officer().offices().contains(asked.office());
            case LANGUAGE -> !rules.interpreters() && !speaks(needs.language(), candidate);
            case GENDER ->
                !needs.gender().isEmpty()
                        && !needs.gender().equals(candidate.profile().gender());
            case ABSENT -> candidate.absent();
            case FULL -> !candidate.hasRoomFor(needs.points());
            case OTHER ->
                !candidate.profile().competences().containsAll(needs.competences())
                        || candidate.cases().contains(asked.caseId())
                        || asked.never().contains(candidate.id())
                        || needs.nationalities().stream().anyMatch(candidate.nationalities()::contains);
        };
    }

    private boolean speaks(String language, Candidate candidate) {
        return language.isEmpty()
                || language.equals(rules.ownLanguage())
                || candidate.profile().languages().contains(language);
    }

    private Comparator<Candidate> order(CaseAsked asked) {
        return Comparator.comparing((Candidate one) -> !asked.family().contains(one.id()))
                .thenComparing(one -> weight(asked, one))
                .thenComparing(one -> mixed(asked.caseId(), one.id()))
                .thenComparing(Candidate::id);
    }

    private double weight(CaseAsked asked, Candidate one) {
        var carried = (double) (one.load() + asked.needs().points()) / Math.max(1, one.cap());
        return speaks(asked.needs().language(), one) ? carried - LANGUAGE_WORTH : carried;
    }

    private static long mixed(UUID asked, UUID officer) {
        var mixed = (asked.getLeastSignificantBits() ^ officer.getMostSignificantBits()) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    /** In the order to be read; each is a text {@code work.ground.<name>} and what it speaks of. */
    List<String> grounds(CaseAsked asked, Candidate chosen) {
        var grounds = new ArrayList<String>();
        if (asked.family().contains(chosen.id())) {
            grounds.add("FAMILY");
        }
        var language = asked.needs().language();
        if (!language.isEmpty() && !language.equals(rules.ownLanguage())) {
            grounds.add((speaks(language, chosen) ? "LANGUAGE:" : "INTERPRETER:") + language);
        }
        if (Set.of("F", "M").contains(asked.needs().gender())) {
            grounds.add("GENDER:" + asked.needs().gender());
        }
        grounds.add("LOAD:" + chosen.load() + ":" + chosen.cap());
        // said of every case, so that it tells nothing of any
        grounds.add("SUITS");
        return grounds;
    }
}
