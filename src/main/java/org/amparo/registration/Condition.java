// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.country.PackNode;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a pack states in CEL over {@code answers} (a map from field to text, empty when unanswered) and
 * {@code today} (ISO date), within a row also over {@code row}. Compiled and type-checked when the pack is read, and bounded in size and work.
 */
public final class Condition {

    /** Holds always; what a field or page without a condition has. */
    static final Condition ALWAYS = new Condition("true", null);

    private static final MapType TEXTS = MapType.create(SimpleType.STRING, SimpleType.STRING);

    private static final Cel CEL = CelFactory.standardCelBuilder()
            .setOptions(CelOptions.current()
                    .maxExpressionCodePointSize(4_000)
                    .maxParseRecursionDepth(32)
                    .comprehensionMaxIterations(1_000)
                    .maxRegexProgramSize(200)
                    .build())
            .addVar("answers", TEXTS)
            .addVar("today", SimpleType.STRING)
            .setResultType(SimpleType.BOOL)
            .build();

    /** For what is asked of a row: the row's answers beside those of the form. */
    private static final Cel CEL_OF_ROWS =
            CEL.toCelBuilder().addVar("row", TEXTS).build();

    private final String text;
    private final CelRuntime.@Nullable Program program;

    private Condition(String text, CelRuntime.@Nullable Program program) {
        this.text = text;
        this.program = program;
    }

    static Condition read(PackNode node) {
        return read(node, CEL);
    }

    static Condition readOfRow(PackNode node) {
        return read(node, CEL_OF_ROWS);
    }

    private static Condition read(PackNode node, Cel cel) {
        try {
            return new Condition(
                    node.text(), cel.createProgram(cel.compile(node.text()).getAst()));
        } catch (CelValidationException | CelEvaluationException wrong) {
            throw node.fault("not a condition: " + wrong.getMessage());
        }
    }

    /** Whether it holds. A condition that cannot be evaluated counts as holding: nobody is stopped by a fault in a rule. */
    boolean holds(Answers answers, LocalDate today) {
        if (program == null) {
            return true;
        }
        try {
            return (Boolean) program.eval(
                    Map.of("answers", answers.ofForm().asMap(), "row", answers.asMap(), "today", today.toString()));
        } catch (CelEvaluationException unanswerable) {
            return true;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
