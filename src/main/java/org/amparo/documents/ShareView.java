// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A share code in its holder's list, without the code. {@code endedAt} is when it was taken back or its time was over, empty
 * while it holds; {@code lastUsed} is empty when nobody used it.
 */
public record ShareView(
        UUID id,
        String titleKey,
        String purpose,
        Instant endsAt,
        Optional<Instant> endedAt,
        int uses,
        Optional<Instant> lastUsed) {

    public boolean holds() {
        return endedAt.isEmpty();
    }
}
