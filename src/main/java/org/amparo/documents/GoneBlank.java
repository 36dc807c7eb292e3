// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of the register of blanks that are no more.
 *
 * @param number of the card that was on it
 * @param seenBy the officer who saw it too
 */
public record GoneBlank(
        String serial,
        BlankState state,
        String why,
        Optional<String> number,
        Instant at,
        UUID by,
        String byName,
        Optional<String> seenBy) {}
