// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;

/**
 * The conditions a pack may write, in CEL over the facts a module names. Typed and compiled when the pack is read, bounded in
 * size and work.
 */
public final class ConditionLanguage {

    private static final CelOptions BOUNDS = CelOptions.current()
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(32)
            .comprehensionMaxIterations(200)
            .maxRegexProgramSize(100)
            .build();

    private final Cel cel;

    private ConditionLanguage(Cel cel) {
        this.cel = cel;
    }

    /** What a fact is. */
    public enum Kind {
        FLAG(SimpleType.BOOL),
        NUMBER(SimpleType.INT),
        TEXT(SimpleType.STRING),
        TEXTS(ListType.create(SimpleType.STRING));

        private final CelType type;

        Kind(CelType type) {
            this.type = type;
        }
    }

    /** Its facts by name. */
    public static ConditionLanguage of(Map<String, Kind> facts) {
        var builder = CelFactory.standardCelBuilder().setOptions(BOUNDS).setResultType(SimpleType.BOOL);
        facts.forEach((name, kind) -> builder.addVar(name, kind.type));
        return new ConditionLanguage(builder.build());
    }

    /** Throws {@link PackFault} where it is no condition about these facts. */
    public Condition read(PackNode node) {
        try {
            return new Condition(cel.createProgram(cel.compile(node.text()).getAst()));
        } catch (CelValidationException | CelEvaluationException wrong) {
            throw node.fault("not a condition: " + wrong.getMessage());
        }
    }

    /** One condition. */
    public static final class Condition {

        private final CelRuntime.Program program;

        private Condition(CelRuntime.Program program) {
            this.program = program;
        }

        /** Throws {@link CelEvaluationException} where the facts give no answer. */
        public boolean holds(Map<String, Object> facts) throws CelEvaluationException {
            return (Boolean) program.eval(facts);
        }
    }
}
