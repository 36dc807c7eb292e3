// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.kernel.PartialDate;

/**
 * Somebody of an applicant's family, as told.
 *
 * @param row the answers about this person
 * @param relationship code of list REL to the head of the family
 * @param whereabouts code of list WHR, or empty
 * @param birth as much as is known, or empty
 * @param application the member's own, once joined
 * @param controlNumber of that application
 * @param invitedAt when the head last wrote to the member
 * @param reason why the officer said no, or empty
 */
public record FamilyMember(
        UUID id,
        UUID headId,
        Rows.Row row,
        Origin origin,
        State state,
        String relationship,
        String whereabouts,
        String birth,
        Optional<UUID> application,
        Optional<String> controlNumber,
        Optional<UUID> account,
        Instant addedAt,
        Optional<Instant> invitedAt,
        String reason) {

    private static final int ADULT = 18;

    /** How the member came to be known. */
    public enum Origin {
        FORM,
        NEWBORN,
        ARRIVAL
    }

    public enum State {
        /** Told about; no application of their own. */
        NAMED,
        /** Added after sending; an officer will say. */
        PROPOSED,
        /** Has an application of their own. */
        JOINED,
        /** An officer said no, with a reason. */
        NOT_JOINED
    }

    /** Whoever may be an adult counts as one where somebody else would see what is theirs. */
    public boolean isSurelyChild(LocalDate today) {
        return isSurelyChild(birth, today);
    }

    static boolean isSurelyChild(String birth, LocalDate today) {
        return PartialDate.parse(birth)
                .map(date -> date.earliest().plusYears(ADULT).isAfter(today))
                .orElse(false);
    }

    public Map<String, String> answers() {
        return row.answers();
    }

    @Override
    public String toString() {
        return "FamilyMember[" + id + "]";
    }
}
