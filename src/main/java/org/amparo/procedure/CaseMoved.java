// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.util.UUID;

/** A case took a step. Published in its transaction. */
public record CaseMoved(UUID caseId, UUID applicationId, UUID accountId, Step step, Stage to, Instant at) {}
