// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;
import org.amparo.procedure.assessment.AssessedFact;
import org.amparo.procedure.assessment.AssessmentText;
import org.amparo.procedure.assessment.Part;
import org.amparo.procedure.assessment.WriteAssessment;
import org.springframework.util.MultiValueMap;

/** Reads what an officer typed on the page of an assessment. */
record AssessmentTyped(MultiValueMap<String, String> sent) {

    private static final Pattern OWN = Pattern.compile(AssessedFact.OWN + "[1-9][0-9]{0,3}");
    private static final String FINDING = "finding-";

    AssessmentText text() {
        var facts = new ArrayList<AssessedFact>();
        for (var name : sent.keySet()) {
            if (name.startsWith(FINDING)) {
                var id = name.substring(FINDING.length());
                if (!id.startsWith(AssessedFact.OWN)) {
                    facts.add(WriteAssessment.found(id, of(name), of("reason-" + id)));
                } else if (OWN.matcher(id).matches() && !isEmpty(id)) {
                    facts.add(WriteAssessment.own(
                            id, of("what-" + id), of("source-" + id), of(name), of("reason-" + id)));
                }
            }
        }
        facts.sort(Comparator.comparingInt(fact -> fact.isOwn() ? number(fact) : 0));
        var texts = new EnumMap<Part, String>(Part.class);
        for (var part : Part.values()) {
            texts.put(part, of("text-" + part.key()));
        }
        return new AssessmentText(facts, texts, sent.getOrDefault("ground", List.of()), of("proposal"), List.of());
    }

    String note() {
        return of("note");
    }

    static int number(AssessedFact own) {
        return Integer.parseInt(own.id().substring(AssessedFact.OWN.length()));
    }

    private boolean isEmpty(String id) {
        return (of("what-" + id) + of("source-" + id) + of("reason-" + id)).isEmpty()
                && List.of("", "LEFT").contains(of(FINDING + id));
    }

    private String of(String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    @Override
    public String toString() {
        return "AssessmentTyped";
    }
}
