// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.util.Locale;

/** A section that an assessment can have. Which of them a country wants, in which order, is its pack's to say. */
public enum Part {
    /** The material facts, each with where it comes from and the finding on it. */
    FACTS,
    /** What is known of the country of origin, with its sources. */
    COUNTRY,
    /** How the facts stand to the grounds of protection. */
    GROUNDS,
    /** What may exclude; written only when something points to it, and closed to who may not read that. */
    EXCLUSION,
    /** The outcome proposed, and why. */
    PROPOSAL;

    /** The name in keys of words, fields and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
