// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.util.UUID;

/**
 * A procedure about the status of somebody who has a file: cessation, cancellation, reunification.
 *
 * @param id of its own case
 * @param way its key in procedure.yaml
 * @param outcome a code of the list OUT; empty while nothing was decided
 */
public record StatusProcedure(UUID id, String way, String fileNumber, Stage stage, String outcome, Instant openedAt) {}
