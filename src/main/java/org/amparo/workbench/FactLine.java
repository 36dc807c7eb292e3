// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import org.amparo.registration.Fact;

/**
 * A fact as the desk's table shows it.
 *
 * @param declared what the person declared, marked where it differs
 * @param current what counts now, marked where it differs
 * @param state {@code unchecked}, {@code confirmed}, {@code corrected} or {@code not_documented}
 * @param trail who checked it, when and why; empty while unchecked
 * @param needed must be checked before registering
 */
public record FactLine(
        Fact fact, String label, Marked declared, Marked current, String state, String trail, boolean needed) {

    public String anchor() {
        return "f-" + fact.column();
    }

    public boolean isUnchecked() {
        return state.equals("unchecked");
    }

    public boolean isCorrected() {
        return state.equals("corrected");
    }

    /** The document says otherwise, and what was declared stays. */
    public boolean isKept() {
        return state.equals("kept");
    }

    /** Numbers and codes are read left to right in every language. */
    public boolean isIdentifier() {
        return fact.kind() == Fact.Kind.IDENTIFIER;
    }

    @Override
    public String toString() {
        return "FactLine[" + fact + "]";
    }
}
