// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import dev.cel.runtime.CelEvaluationException;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.country.ConditionLanguage;
import org.amparo.country.ConditionLanguage.Condition;
import org.amparo.country.ConditionLanguage.Kind;
import org.amparo.country.PackNode;
import org.jspecify.annotations.Nullable;

/** When a rule holds, over {@link CaseFacts}. */
final class TriageCondition {

    private static final Pattern ONE_NEED = Pattern.compile("'([^']*)' in (?:needs|confirmed)\\b");

    private static final Pattern NEEDS = Pattern.compile("\\b(?:needs|confirmed)\\b");

    private static final ConditionLanguage LANGUAGE = ConditionLanguage.of(Map.ofEntries(
            Map.entry("age_known", Kind.FLAG),
            Map.entry("age_least", Kind.NUMBER),
            Map.entry("age_most", Kind.NUMBER),
            Map.entry("needs", Kind.TEXTS),
            Map.entry("confirmed", Kind.TEXTS),
            Map.entry("nationalities", Kind.TEXTS),
            Map.entry("entry_point", Kind.TEXT),
            Map.entry("days_since_entry", Kind.NUMBER),
            Map.entry("office_kind", Kind.TEXT),
            Map.entry("track", Kind.TEXT),
            Map.entry("stage", Kind.TEXT),
            Map.entry("waiting_days", Kind.NUMBER)));

    /** Of the reason that everybody has. */
    static final TriageCondition ALWAYS = new TriageCondition(null);

    private final @Nullable Condition condition;

    private TriageCondition(@Nullable Condition condition) {
        this.condition = condition;
    }

    static TriageCondition read(PackNode node) {
        return new TriageCondition(LANGUAGE.read(node));
    }

    /** Throws {@link CelEvaluationException} where it cannot say. */
    boolean holds(Map<String, Object> facts) throws CelEvaluationException {
        return condition == null || condition.holds(facts);
    }

    /**
     * The codes of needs it asks for. Needs are asked for one by one, {@code 'TR' in needs}, and in no other way: else a rule
     * could tell of a need whose compartment it does not name.
     */
    static Set<String> codesIn(PackNode node) {
        if (NEEDS.matcher(ONE_NEED.matcher(node.text()).replaceAll("")).find()) {
            throw node.fault("needs are asked for one by one: 'TR' in needs");
        }
        return ONE_NEED.matcher(node.text())
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
