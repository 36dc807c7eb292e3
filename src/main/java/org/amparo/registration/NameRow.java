// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;

/** The columns a person is called by, as several statements select them. */
final class NameRow {

    private static final List<Fact> PARTS = List.of(
            Fact.GIVEN_NAMES, Fact.SURNAME_PATERNAL, Fact.SURNAME_MATERNAL, Fact.NAME_ORIGINAL, Fact.CHOSEN_NAME);

    private NameRow() {}

    static PersonFacts facts(ResultSet row) throws SQLException {
        var facts = new EnumMap<Fact, String>(Fact.class);
        for (var part : PARTS) {
            facts.put(part, row.getString(part.column()));
        }
        return PersonFacts.of(facts);
    }
}
