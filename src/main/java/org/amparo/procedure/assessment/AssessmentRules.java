// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;

/**
 * What a country wants of an assessment: assessment.yaml. Without the file there is none to write.
 *
 * @param grounds codes of the list GRD, where they are analysed
 */
public record AssessmentRules(String law, List<PartRule> parts, List<String> grounds) {

    /** What a person may answer and no officer analyses. */
    private static final String NOT_SURE = "DK";

    static final int LONGEST_TEXT = 50_000;
    static final int LONGEST_LINE = 2_000;
    static final int MOST_FACTS = 200;

    static AssessmentRules read(CountryPack pack) {
        return pack.find("assessment.yaml")
                .map(file -> read(file, pack))
                .orElse(new AssessmentRules("", List.of(), List.of()));
    }

    private static AssessmentRules read(PackNode file, CountryPack pack) {
        file.requireOnly("law", "sections");
        var parts = new ArrayList<PartRule>();
        var seen = EnumSet.noneOf(Part.class);
        for (var section : file.get("sections").list()) {
            var rule = rule(section);
            if (!seen.add(rule.part())) {
                throw section.fault(rule.part() + " stands here twice");
            }
            parts.add(rule);
        }
        for (var must : List.of(Part.FACTS, Part.PROPOSAL)) {
            if (!seen.contains(must)) {
                throw file.get("sections").fault("no assessment is without " + must);
            }
        }
        var grounds = seen.contains(Part.GROUNDS)
                ? pack.codes("GRD").stream()
                        .filter(code -> !code.equals(NOT_SURE))
                        .toList()
                : List.<String>of();
        return new AssessmentRules(
                said(file.get("law"), "who assesses by which rule must be said"), List.copyOf(parts), grounds);
    }

    private static PartRule rule(PackNode section) {
        section.requireOnly("part", "law", "guidance", "wanted");
        var name = section.get("part");
        var part = Arrays.stream(Part.values())
                .filter(one -> one.name().equals(name.text()))
                .findFirst()
                .orElseThrow(() ->
                        name.fault("no such section: %s. There are %s".formatted(name.text(), List.of(Part.values()))));
        var wanted = section.find("wanted");
        if (part == Part.EXCLUSION) {
            wanted.filter(PackNode::flag).ifPresent(flag -> {
                throw flag.fault("nobody has to write of exclusion; it is written when something points to it");
            });
        }
        return new PartRule(
                part,
                said(section.get("law"), "every section names its law"),
                said(section.get("guidance"), "a sentence that helps to write it must be said"),
                wanted.map(PackNode::flag).orElse(false));
    }

    private static String said(PackNode node, String reason) {
        if (node.text().isBlank()) {
            throw node.fault(reason);
        }
        return node.text();
    }

    boolean areUsed() {
        return !parts.isEmpty();
    }

    boolean has(Part part) {
        return parts.stream().anyMatch(rule -> rule.part() == part);
    }

    /** What is missing before it can be submitted: the page's fields, each with the last part of the key of its words. */
    Map<String, String> missing(AssessmentText text) {
        var missing = new LinkedHashMap<String, String>();
        var material = text.facts().stream().filter(AssessedFact::isMaterial).toList();
        if (material.isEmpty()) {
            missing.put("facts", "facts");
        }
        for (var fact : material) {
            if (fact.isOwn() && fact.what().isBlank()) {
                missing.put("what-" + fact.id(), "what");
            }
            if (fact.finding() == Finding.LEFT) {
                missing.put("finding-" + fact.id(), "finding");
            } else if (fact.reason().isBlank()) {
                missing.put("reason-" + fact.id(), "reason");
            }
        }
        for (var rule : parts) {
            if (rule.wanted() && text.text(rule.part()).isBlank()) {
                missing.put("text-" + rule.part().key(), "text");
            }
            if (text.citesUnknown(rule.part())) {
                missing.put("text-" + rule.part().key(), "citation");
            }
        }
        if (text.proposal().isEmpty()) {
            missing.put("proposal", "proposal");
        }
        return missing;
    }

    /** What is longer than can be kept, in the same way. */
    static Map<String, String> tooLong(AssessmentText text) {
        var over = new LinkedHashMap<String, String>();
        for (var fact : text.facts()) {
            if (fact.reason().length() > LONGEST_LINE) {
                over.put("reason-" + fact.id(), "line");
            }
            if (fact.isOwn() && fact.what().length() > LONGEST_LINE) {
                over.put("what-" + fact.id(), "line");
            }
            if (fact.isOwn() && fact.source().length() > LONGEST_LINE) {
                over.put("source-" + fact.id(), "line");
            }
        }
        text.texts().forEach((part, said) -> {
            if (said.length() > LONGEST_TEXT) {
                over.put("text-" + part.key(), "long");
            }
        });
        if (text.facts().size() > MOST_FACTS) {
            over.put("facts", "many");
        }
        return over;
    }
}
