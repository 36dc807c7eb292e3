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
 * @param citations the country information that the texts cite, as it was when it was cited first
 */
public record AssessmentText(
        List<AssessedFact> facts,
        Map<Part, String> texts,
        List<String> grounds,
        String proposal,
        List<Cited> citations) {

    public AssessmentText {
        facts = List.copyOf(facts);
        texts = Map.copyOf(texts);
        grounds = List.copyOf(grounds);
        citations = List.copyOf(citations);
    }

    /** Whether a section cites what is not known. */
    boolean citesUnknown(Part part) {
        return Cited.numbersIn(text(part)).stream()
                .anyMatch(number -> citations.stream().noneMatch(cited -> cited.number() == number));
    }

    AssessmentText citing(List<Cited> others) {
        return new AssessmentText(facts, texts, grounds, proposal, others);
    }

    public String text(Part part) {
        return texts.getOrDefault(part, "");
    }

    AssessmentText with(Part part, String text) {
        var others = new EnumMap<Part, String>(Part.class);
        others.putAll(texts);
        if (text.isEmpty()) {
            others.remove(part);
        } else {
            others.put(part, text);
        }
        return new AssessmentText(facts, others, grounds, proposal, citations);
    }

    @Override
    public String toString() {
        return "AssessmentText";
    }
}
