// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;

/** An officer who takes cases of a kind, as of now. */
record Candidate(
        Officer officer,
        OfficerProfile profile,
        boolean absent,
        Set<String> nationalities,
        Set<UUID> cases,
        int load,
        int cap) {

    UUID id() {
        return officer.id();
    }

    /** With one case more. */
    Candidate with(int points) {
        return new Candidate(officer, profile, absent, nationalities, cases, load + points, cap);
    }

    /** A case heavier than all an officer carries is still somebody's: of whoever has nothing. */
    boolean hasRoomFor(int points) {
        return load == 0 || load + points <= cap;
    }
}
