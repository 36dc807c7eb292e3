// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import dev.cel.runtime.CelEvaluationException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order in which a country hears people, as its {@code triage.yaml} says: tiers with a term, rules with a reason each,
 * and how waiting raises a case. It ranks and explains; it refuses nobody and decides nothing.
 *
 * @param since the day this version counts from; its name wherever a result is kept
 * @param within from reaching a tier to being seen
 * @param rises days after filing at which a case of this tier counts as one of the next
 * @param oldestOf of so many cases taken, one is the longest waiting whatever its tier
 */
record TriageRules(
        LocalDate since,
        Map<Tier, Duration> within,
        Map<Tier, Integer> rises,
        int oldestOf,
        List<TriageRule> rules,
        TriageRule otherwise) {

    TriageRules {
        within = Map.copyOf(within);
        rises = new EnumMap<>(rises);
        rules = rules.stream().sorted(Comparator.comparing(TriageRule::tier)).toList();
    }

    /**
     * Always the same for the same facts and day.
     *
     * @param before the tier it had; a rule that fails never lowers it
     */
    Judgement judge(CaseFacts facts, LocalDate today, Optional<Tier> before) {
        var variables = facts.on(today);
        var fired = new ArrayList<String>();
        var own = otherwise.tier();
        var failed = false;
        for (var rule : rules) {
            try {
                if (rule.when().holds(variables)) {
                    fired.add(rule.key());
                    own = own.or(rule.tier());
                }
            } catch (CelEvaluationException unanswerable) {
                failed = true;
            }
        }
        if (failed && before.isPresent()) {
            own = own.or(before.get());
        }
        fired.add(otherwise.key());
        return new Judgement(own, aged(own, facts.waited(today)), fired, failed);
    }

    /** Where waiting has brought a case of this tier. */
    Tier aged(Tier own, long waitedDays) {
        var tier = own;
        while (rises.containsKey(tier) && waitedDays >= rises.get(tier)) {
            tier = tier.above();
        }
        return tier;
    }

    /** Whether the case to be taken now is the longest waiting one; turns count from 1. */
    boolean isTurnOfTheOldest(long turn) {
        return turn % oldestOf == 0;
    }

    Optional<TriageRule> find(String key) {
        return key.equals(otherwise.key())
                ? Optional.of(otherwise)
                : rules.stream().filter(rule -> rule.key().equals(key)).findFirst();
    }
}
