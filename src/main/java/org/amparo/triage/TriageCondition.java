// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.country.PackNode;
import org.jspecify.annotations.Nullable;

/** When a rule holds, in CEL over {@link CaseFacts}. Typed and compiled when the pack is read, bounded in size and work. */
final class TriageCondition {

    private static final ListType TEXTS = ListType.create(SimpleType.STRING);

    private static final Pattern ONE_NEED = Pattern.compile("'([^']*)' in (?:needs|confirmed)\\b");

    private static final Pattern NEEDS = Pattern.compile("\\b(?:needs|confirmed)\\b");

    private static final Cel CEL = CelFactory.standardCelBuilder()
            .setOptions(CelOptions.current()
                    .maxExpressionCodePointSize(2_000)
                    .maxParseRecursionDepth(32)
                    .comprehensionMaxIterations(200)
                    .maxRegexProgramSize(100)
                    .build())
            .addVar("age_known", SimpleType.BOOL)
            .addVar("age_least", SimpleType.INT)
            .addVar("age_most", SimpleType.INT)
            .addVar("needs", TEXTS)
            .addVar("confirmed", TEXTS)
            .addVar("nationalities", TEXTS)
            .addVar("entry_point", SimpleType.STRING)
            .addVar("days_since_entry", SimpleType.INT)
            .addVar("office_kind", SimpleType.STRING)
            .addVar("track", SimpleType.STRING)
            .addVar("stage", SimpleType.STRING)
            .addVar("waiting_days", SimpleType.INT)
            .setResultType(SimpleType.BOOL)
            .build();

    /** Of the reason that everybody has. */
    static final TriageCondition ALWAYS = new TriageCondition(null);

    private final CelRuntime.@Nullable Program program;

    private TriageCondition(CelRuntime.@Nullable Program program) {
        this.program = program;
    }

    static TriageCondition read(PackNode node) {
        try {
            return new TriageCondition(
                    CEL.createProgram(CEL.compile(node.text()).getAst()));
        } catch (CelValidationException | CelEvaluationException wrong) {
            throw node.fault("not a condition: " + wrong.getMessage());
        }
    }

    /** Throws {@link CelEvaluationException} where it cannot say. */
    boolean holds(Map<String, Object> facts) throws CelEvaluationException {
        return program == null || (Boolean) program.eval(facts);
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
