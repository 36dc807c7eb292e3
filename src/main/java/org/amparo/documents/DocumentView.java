// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A document in a list. {@code issuedAt} is empty while it is being prepared, {@code validUntil} when the type never
 * lapses, {@code renewal} unless its holder can ask for a new one, {@code revokedReason} unless it was revoked and an officer is looking.
 * {@code lost} says that its holder reported it; {@code orderable} that an officer can order another in its place.
 * {@code extensions} are those by legal acts, oldest first; {@code validUntil} is the last day they led to.
 */
public record DocumentView(
        UUID id,
        UUID holder,
        String type,
        String titleKey,
        String office,
        String fileNumber,
        DocumentStatus status,
        Optional<Instant> issuedAt,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        Optional<RenewalTime> renewal,
        Optional<String> revokedReason,
        List<DocumentExtension> extensions,
        int checks,
        Optional<LossReason> lost,
        boolean orderable) {

    public DocumentView {
        extensions = List.copyOf(extensions);
    }

    /** The one that counts now. */
    public Optional<DocumentExtension> extension() {
        return extensions.isEmpty() ? Optional.empty() : Optional.of(extensions.getLast());
    }
}
