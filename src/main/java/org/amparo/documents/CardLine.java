// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A card at the print station: by its number, without a name.
 *
 * @param since when it was produced
 * @param serial of the blank it is on, or will be
 * @param holds whether its document still holds: a card of one that was revoked meanwhile goes no further
 */
public record CardLine(
        UUID id,
        String number,
        String titleKey,
        CardState state,
        Instant since,
        Optional<String> serial,
        boolean holds) {}
