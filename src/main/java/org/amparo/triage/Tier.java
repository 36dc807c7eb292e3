// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

/** How soon a case comes, the most urgent first. What each means in days is the country's ({@code triage.yaml}). */
public enum Tier {
    /** Within hours: somebody may be sent back, is held, or is in danger now. */
    P0,
    P1,
    P2,
    P3,
    /** In the order of filing; rises with time. */
    P4;

    /** The one above; the first stays. */
    Tier above() {
        return this == P0 ? P0 : values()[ordinal() - 1];
    }

    /** The more urgent of two. */
    Tier or(Tier other) {
        return ordinal() <= other.ordinal() ? this : other;
    }
}
