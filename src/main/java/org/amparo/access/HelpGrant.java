// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One permission to help, as the applicant and the helper are shown it.
 *
 * @param email the helper's address; empty for an officer
 * @param forWhom how the helper sees the applicant named
 */
public record HelpGrant(
        UUID id,
        HelpKind kind,
        String name,
        String organisation,
        String email,
        String forWhom,
        Set<HelpScope> scopes,
        Instant grantedAt,
        Instant until,
        Optional<Instant> lastUsedAt,
        Optional<Instant> endedAt) {

    /** Neither taken back nor run out. */
    public boolean holdsAt(Instant now) {
        return endedAt.isEmpty() && now.isBefore(until);
    }

    /** As the applicant is told: a helper by the name they gave, an officer by the office alone. */
    public String called() {
        return kind == HelpKind.OFFICER ? organisation : name;
    }

    /** Whom a helper works for; empty when that is said already. */
    public String of() {
        return kind == HelpKind.OFFICER ? "" : organisation;
    }

    @Override
    public String toString() {
        return "HelpGrant " + id;
    }
}
