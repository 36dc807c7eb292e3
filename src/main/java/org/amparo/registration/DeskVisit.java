// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.UUID;

/**
 * One person's visit at one officer's desk.
 *
 * @param ticket the number the person was called by, or empty
 * @param startedAt from when the visit's time counts
 */
public record DeskVisit(UUID id, String ticket, Instant startedAt) {}
