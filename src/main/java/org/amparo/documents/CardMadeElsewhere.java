// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.UUID;

/** Another authority made a card; it waits for its holder. */
public record CardMadeElsewhere(UUID orderId, UUID holder, Instant at) {}
