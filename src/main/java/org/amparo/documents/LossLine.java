// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A document that an officer can order anew.
 *
 * @param reason why its holder hasn't got it; empty when it was revoked
 * @param revoked why it was revoked; empty when it was reported
 */
public record LossLine(
        UUID document,
        String fileNumber,
        String titleKey,
        String office,
        Optional<LossReason> reason,
        Optional<Instant> reportedAt,
        Optional<String> revoked) {
    @Override
    public String toString() {
        return "LossLine[" + document + "]";
    }
}
