// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.UUID;

/** An officer ended a document before its time. Published inside the revoking transaction. */
public record DocumentRevoked(UUID documentId, UUID holder, String type, Instant at) {}
