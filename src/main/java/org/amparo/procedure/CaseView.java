// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A case as an officer sees it; the person and the application are registration's. */
public record CaseView(
        UUID id,
        UUID applicationId,
        UUID personId,
        String fileNumber,
        Stage stage,
        String office,
        Instant filedAt,
        Instant registeredAt,
        List<CaseEntry> history) {}
