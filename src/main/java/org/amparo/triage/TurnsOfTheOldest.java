// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import org.amparo.procedure.assignment.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One of so many cases taken is the longest waiting, so that urgent ones that never end leave nobody behind. */
@Component
class TurnsOfTheOldest implements Turns {

    static final String NEXT = "select nextval('triage.turn')";

    private final JdbcClient jdbc;
    private final TriageRules rules;

    TurnsOfTheOldest(JdbcClient jdbc, TriageRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    @Override
    public boolean isOfTheOldest() {
        return rules.isTurnOfTheOldest(jdbc.sql(NEXT).query(Long.class).single());
    }
}
