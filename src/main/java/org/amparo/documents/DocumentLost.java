// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.UUID;

/** A holder said that a document is lost, or is there again ({@code found}). Published inside the transaction. */
public record DocumentLost(UUID documentId, UUID holder, String type, boolean found, Instant at) {}
