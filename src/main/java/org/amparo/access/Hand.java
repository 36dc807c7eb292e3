// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.Set;
import java.util.UUID;

/**
 * Whose hand does what an applicant wants done: a helper's or an officer's, by one grant and within its scopes.
 *
 * @param who the helper or, for {@link HelpKind#OFFICER}, the officer
 * @param organisation may be empty; an officer's is the office
 * @param forWhom the applicant's name as this helper may see it
 */
public record Hand(
        UUID grant, HelpKind kind, UUID who, String name, String organisation, String forWhom, Set<HelpScope> scopes) {

    public boolean isOfficer() {
        return kind == HelpKind.OFFICER;
    }

    public boolean may(HelpScope scope) {
        return scopes.contains(scope);
    }

    /** Name and organisation as people are told them. */
    public String said() {
        return organisation.isEmpty() ? name : name + " (" + organisation + ")";
    }

    String logName() {
        return (isOfficer() ? "officer:" : "helper:") + who;
    }

    @Override
    public String toString() {
        return "Hand";
    }
}
