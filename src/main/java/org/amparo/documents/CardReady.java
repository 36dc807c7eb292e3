// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.UUID;

/** A card was printed, scanned and is valid: its holder can collect it. Published inside the transaction. */
public record CardReady(UUID documentId, UUID holder, String type, Instant at) {}
