// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.amparo.country.PackNode;
import org.amparo.registration.Fact;

/**
 * The country's procedure, read from procedure.yaml: its ways; which documents registration orders; and which facts must
 * be looked at before it.
 */
record Procedure(Ways ways, List<String> documentsOnRegistration, Set<Fact> checkedBefore) {

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
                "tracks",
                "ways",
                "reply-within",
                "reply-extension",
                "presence",
                "desk",
                "interview",
                "hearing",
                "on-registration",
                "check-before-registering");
        return new Procedure(
                Ways.read(file),
                file.find("on-registration").map(Procedure::texts).orElse(List.of()),
                file.find("check-before-registering").map(Procedure::facts).orElse(PRINTED));
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
