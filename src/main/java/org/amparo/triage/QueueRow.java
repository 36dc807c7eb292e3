// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.time.Instant;
import java.util.UUID;

/**
 * A case in the queue: numbers and days, no name.
 *
 */
public record QueueRow(
        UUID caseId,
        String fileNumber,
        String office,
        Tier tier,
        Instant filedAt,
        Instant dueAt,
        boolean overdue,
        boolean needsPerson) {}
