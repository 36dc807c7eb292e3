// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interpreter;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an interview asks of an interpreter.
 *
 * @param language by ISO 639-3
 * @param dialect in words, or empty
 * @param gender F or M when the person asked for it; empty when it is all the same
 * @param office where they must come to; of no weight when {@code remote}
 * @param instead a booking that is given up for this one, so that it does not stand in its own way
 */
public record Ask(
        String language,
        String dialect,
        String gender,
        boolean remote,
        String office,
        Instant startsAt,
        int minutes,
        UUID caseId,
        Optional<UUID> instead) {}
