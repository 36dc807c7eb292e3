// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.Optional;
import java.util.UUID;

/**
 * A signed-in applicant. Controllers take it as an argument.
 *
 * @param hand whoever acts for the applicant at this moment; empty when they act themselves
 */
public record Applicant(UUID accountId, Optional<Hand> hand) implements Actor {

    /** The applicant in person. */
    public Applicant(UUID accountId) {
        this(accountId, Optional.empty());
    }

    public boolean isHelped() {
        return hand.isPresent();
    }

    /** True for the applicant in person, and for a helper within the scope. */
    public boolean may(HelpScope scope) {
        return hand.map(helping -> helping.may(scope)).orElse(true);
    }

    /** For what nobody does for another. */
    public void requireSelf() {
        if (isHelped()) {
            throw new NotAllowed(Permission.APPLY);
        }
    }

    /** A helper's entry names both. */
    @Override
    public String logName() {
        var own = "applicant:" + accountId;
        return hand.map(helping -> helping.logName() + " for " + own).orElse(own);
    }
}
