// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.util.Locale;
import java.util.Map;
import org.amparo.country.ConditionLanguage.Condition;

/**
 * One of the things that must hold for everybody in a block.
 *
 * @param say what must hold, in words, by language of officers
 */
record Criterion(String key, Condition when, String law, Map<String, String> say) {

    Criterion {
        say = Map.copyOf(say);
    }

    /** In this language, or else in any it is said in. */
    String words(Locale language) {
        return say.getOrDefault(language.getLanguage(), say.values().iterator().next());
    }
}
