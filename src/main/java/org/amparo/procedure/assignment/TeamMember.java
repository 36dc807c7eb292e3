// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.access.Officer;

/**
 * An officer with what they can take on and what they have.
 *
 * @param loads by the kinds their role takes
 */
public record TeamMember(
        Officer officer,
        OfficerProfile profile,
        List<Absence> absences,
        List<Conflict> conflicts,
        Map<CaseKind, Load> loads) {

    /** Open cases and their points, of at most so many. */
    public record Load(int cases, int points, int cap) {}

    public boolean isAway(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.covers(day));
    }
}
