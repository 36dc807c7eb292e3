// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Compartment;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;

/**
 * What of an application decides who can take its case: the part of assignment.yaml that speaks of the form's questions.
 *
 * @param language question that asks for the language of the talk; empty where none does
 * @param gender question that asks whether a woman or a man should hold it
 * @param competences what an officer must be trained for, by the condition under which that is so
 * @param basePoints how much work any case is, before {@code points} add to it
 */
public record NeedRules(
        Optional<String> language,
        Optional<String> gender,
        Map<Compartment, Condition> competences,
        int basePoints,
        List<Points> points) {

    private static final Set<Compartment> TRAINED_FOR =
            Set.of(Compartment.CHILD, Compartment.SGBV, Compartment.SOGI, Compartment.EXCLUSION);

    /** More work when a condition holds; {@code key} names it in words. */
    public record Points(String key, int points, Condition when) {}

    /** Reads them from a file whose other keys are another's. */
    public static NeedRules read(PackNode file, CountryPack pack) {
        var form = FormReader.read(pack);
        var competences = new EnumMap<Compartment, Condition>(Compartment.class);
        file.find("competences")
                .ifPresent(node -> node.entries()
                        .forEach((name, when) -> competences.put(competence(name, when), Condition.read(when))));
        var points = file.get("points");
        points.requireOnly("base", "more");
        var more = new ArrayList<Points>();
        points.find("more")
                .ifPresent(list -> list.list().forEach(node -> {
                    node.requireOnly("key", "points", "when");
                    more.add(new Points(
                            node.get("key").text(), node.get("points").number(), Condition.read(node.get("when"))));
                }));
        return new NeedRules(
                file.find("language").map(node -> open(node, form)),
                file.find("gender").map(node -> open(node, form)),
                Collections.unmodifiableMap(competences),
                points.get("base").number(),
                List.copyOf(more));
    }

    private static Compartment competence(String name, PackNode node) {
        return TRAINED_FOR.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> node.fault("nobody is trained for " + name + ". There are child, sgbv, sogi, exclusion"));
    }

    private static String open(PackNode node, Form form) {
        var field = form.fields().get(node.text());
        if (field == null) {
            throw node.fault("form.yaml asks no " + node.text());
        }
        if (field.compartment().isPresent()) {
            throw node.fault(node.text() + " is closed to most officers, and this is shown to all of them");
        }
        return field.key();
    }
}
