// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Changes facts outside the desk, so that the former value stays in the same history, and searching finds the new name. */
@Component
class FactHistory {

    private final DeskRecords records;

    FactHistory(DeskRecords records) {
        this.records = records;
    }

    /**
     * Must run in the transaction of the change; the application's version rises, so that a desk that shows it notices.
     *
     * @param by the officer, or the account of the person
     */
    void write(
            DeskRecords.Row row,
            List<FactChange> changes,
            FactCheck.Outcome outcome,
            UUID by,
            String name,
            Instant at) {
        records.touch(row.id());
        var act = UUID.randomUUID();
        var facts = new EnumMap<Fact, String>(row.facts().values());
        for (var change : changes) {
            records.addCheck(
                    row,
                    change.fact(),
                    act,
                    new FactCheck(outcome, row.facts().value(change.fact()), change.wanted(), "", "", name, at),
                    by);
            records.setFact(row.personId(), change.fact(), change.wanted());
            facts.put(change.fact(), change.wanted());
        }
        records.setNameKeys(row.personId(), keys(PersonFacts.of(facts)));
    }

    static NameKeys keys(PersonFacts facts) {
        var parts = new ArrayList<String>();
        for (var fact : List.of(
                Fact.GIVEN_NAMES, Fact.SURNAME_PATERNAL, Fact.SURNAME_MATERNAL, Fact.NAME_ORIGINAL, Fact.CHOSEN_NAME)) {
            parts.add(facts.value(fact));
        }
        return NameKeys.of(parts.toArray(String[]::new));
    }
}
