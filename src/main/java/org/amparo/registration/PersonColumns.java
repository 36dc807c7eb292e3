// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A new row of {@code registration.person}: a column for each fact, and the keys by which names are found. */
final class PersonColumns {

    private PersonColumns() {}

    static Map<String, Object> of(UUID id, PersonFacts facts) {
        var person = new HashMap<String, Object>();
        person.put("id", id);
        for (var fact : Fact.values()) {
            person.put(fact.column(), facts.value(fact));
        }
        var keys = NameKeys.of(
                facts.value(Fact.GIVEN_NAMES),
                facts.value(Fact.SURNAME_PATERNAL),
                facts.value(Fact.SURNAME_MATERNAL),
                facts.value(Fact.CHOSEN_NAME),
                facts.value(Fact.NAME_ORIGINAL));
        person.put("name_sounds", keys.sounds());
        person.put("name_letters", keys.letters());
        return person;
    }
}
