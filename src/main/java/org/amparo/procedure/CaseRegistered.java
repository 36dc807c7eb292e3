// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.util.UUID;

/** An application became a case. Published in the registering transaction. */
public record CaseRegistered(UUID caseId, UUID applicationId, UUID accountId, Instant at) {}
