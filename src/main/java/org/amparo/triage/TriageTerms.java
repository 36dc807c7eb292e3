// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The terms of the tiers as officers are told them. */
@Component
public class TriageTerms {

    private final TriageRules rules;

    TriageTerms(TriageRules rules) {
        this.rules = rules;
    }

    /** The version of the rules that holds now. */
    public LocalDate since() {
        return rules.since();
    }

    public Duration within(Tier tier) {
        return Objects.requireNonNull(rules.within().get(tier));
    }
}
