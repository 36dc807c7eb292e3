// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.util.Optional;
import java.util.UUID;

/**
 * Who is heard.
 *
 * @param memberId of the family; empty for whose case it is
 * @param applicationId and {@code accountId}: their own, where they have one
 */
public record Heard(Whom whom, Optional<UUID> memberId, Optional<UUID> applicationId, Optional<UUID> accountId) {

    /** What a page sends to choose this person. */
    public String key() {
        return memberId.map(UUID::toString).orElse(Whom.APPLICANT.name());
    }

    boolean isSame(Heard other) {
        return memberId.equals(other.memberId());
    }
}
