// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.amparo.country.PackNode;
import org.amparo.registration.Fact;

/**
 * The country's procedure, read from procedure.yaml: which step leads from which stage to which, by which law; which
 * documents registration orders; and which facts must be looked at before it.
 */
record Procedure(List<Transition> firstInstance, List<String> documentsOnRegistration, Set<Fact> checkedBefore) {

    /** What a provisional document prints about a person; a pack may ask for less or more. */
    private static final Set<Fact> PRINTED = Collections.unmodifiableSet(EnumSet.of(
            Fact.GIVEN_NAMES,
            Fact.SURNAME_PATERNAL,
            Fact.SURNAME_MATERNAL,
            Fact.BIRTH_DATE,
            Fact.BIRTH_COUNTRY,
            Fact.NATIONALITIES,
            Fact.DOCUMENT_TYPE,
            Fact.DOCUMENT_NUMBER,
            Fact.ENTRY_DATE,
            Fact.ADDRESS,
            Fact.AREA,
            Fact.PHONE,
            Fact.EMAIL));

    static Procedure read(PackNode file) {
        // what else stands there is read by registration
        file.requireOnly(
                "first-instance",
                "reply-within",
                "reply-extension",
                "presence",
                "desk",
                "interview",
                "on-registration",
                "check-before-registering");
        return new Procedure(
                transitions(file.get("first-instance")),
                file.find("on-registration").map(Procedure::texts).orElse(List.of()),
                file.find("check-before-registering").map(Procedure::facts).orElse(PRINTED));
    }

    /** Throws {@link StepRefused} when the country knows no such step from there. */
    Transition require(Stage from, Step step) {
        return firstInstance.stream()
                .filter(transition -> transition.from() == from && transition.step() == step)
                .findFirst()
                .orElseThrow(() -> new StepRefused(from, step));
    }

    private static List<Transition> transitions(PackNode node) {
        var transitions = new ArrayList<Transition>();
        var seen = new HashSet<String>();
        for (var entry : node.list()) {
            entry.requireOnly("from", "step", "to", "law");
            var transition = new Transition(
                    named(Stage.class, entry.get("from")),
                    named(Step.class, entry.get("step")),
                    named(Stage.class, entry.get("to")),
                    entry.get("law").text());
            if (transition.law().isBlank()) {
                throw entry.get("law").fault("every step names its law");
            }
            if (!seen.add(transition.from() + " " + transition.step())) {
                throw entry.fault(transition.step() + " from " + transition.from() + " stands here twice");
            }
            transitions.add(transition);
        }
        if (transitions.stream().noneMatch(transition -> transition.step() == Step.REGISTER)) {
            throw node.fault("nothing says how an application is registered: no step " + Step.REGISTER);
        }
        return List.copyOf(transitions);
    }

    private static <E extends Enum<E>> E named(Class<E> type, PackNode node) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.fault("no such %s: %s. There are %s"
                        .formatted(
                                type.getSimpleName().toLowerCase(Locale.ROOT),
                                node.text(),
                                List.of(type.getEnumConstants()))));
    }

    private static List<String> texts(PackNode node) {
        return node.list().stream().map(PackNode::text).toList();
    }

    private static Set<Fact> facts(PackNode node) {
        var facts = EnumSet.noneOf(Fact.class);
        for (var entry : node.list()) {
            facts.add(Fact.find(entry.text()).orElseThrow(() -> entry.fault("no such fact: " + entry.text())));
        }
        return Collections.unmodifiableSet(facts);
    }
}
