// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an assessment says.
 *
 * @param texts by section; without those that say nothing
 * @param grounds codes of the list GRD
 * @param proposal a code of the list OUT; empty while none is proposed
 */
public record AssessmentText(List<AssessedFact> facts, Map<Part, String> texts, List<String> grounds, String proposal) {

    public AssessmentText {
        facts = List.copyOf(facts);
        texts = Map.copyOf(texts);
        grounds = List.copyOf(grounds);
    }

    public String text(Part part) {
        return texts.getOrDefault(part, "");
    }

    AssessmentText withFacts(List<AssessedFact> others) {
        return new AssessmentText(others, texts, grounds, proposal);
    }

    AssessmentText with(Part part, String text) {
        var others = new EnumMap<Part, String>(Part.class);
        others.putAll(texts);
        if (text.isEmpty()) {
            others.remove(part);
        } else {
            others.put(part, text);
        }
        return new AssessmentText(facts, others, grounds, proposal);
    }

    @Override
    public String toString() {
        return "AssessmentText";
    }
}
