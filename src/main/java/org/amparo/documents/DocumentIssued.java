// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.UUID;

/** A document was produced, signed and stored. Published inside the transaction that makes it available. */
public record DocumentIssued(UUID documentId, UUID holder, String type, Instant at) {}
