// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.util.Optional;
import java.util.UUID;

/**
 * Whom an officer is never given: everybody of a nationality, or one case.
 *
 * @param declared by the officer, so that the file is closed to them as well
 */
public record Conflict(
        UUID id, Optional<String> nationality, Optional<UUID> caseId, String fileNumber, boolean declared) {}
