// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message taken to be sent; {@code attempt} counts from 1. */
record Message(UUID id, @Nullable UUID accountId, MessageKind kind, UUID reference, int attempt, Instant createdAt) {}
