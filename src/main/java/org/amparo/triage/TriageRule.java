// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Compartment;

/**
 * One reason for a tier.
 *
 * @param compartment who may see that it held; empty when every reader of the case may
 * @param say the reason in words, by language of officers
 */
record TriageRule(
        String key,
        Tier tier,
        TriageCondition when,
        Optional<Compartment> compartment,
        String law,
        Map<String, String> say) {

    TriageRule {
        say = Map.copyOf(say);
    }

    /** In this language, or else in any of the rule's. */
    String words(Locale language) {
        return say.getOrDefault(language.getLanguage(), say.values().iterator().next());
    }
}
