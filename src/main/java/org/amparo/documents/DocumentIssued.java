// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A document was produced, signed and stored. Published inside the transaction that makes it available.
 *
 * @param renewed why it took the place of another; empty when it did not
 */
public record DocumentIssued(UUID documentId, UUID holder, String type, Optional<RenewedBecause> renewed, Instant at) {}
