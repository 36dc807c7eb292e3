// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.time.Instant;
import java.util.UUID;

/**
 * A case that waits for a body.
 *
 * @param tier 0 within hours to 4 by filing date
 * @param proposal the outcome last proposed; empty where nobody proposed one
 */
public record WaitingCase(UUID id, String fileNumber, String office, Instant since, int tier, String proposal) {}
