// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.UUID;

/** An officer ordered a document in place of one that was lost or revoked. Published inside the transaction. */
public record DocumentOrderedAnew(UUID documentId, UUID holder, String type, Instant at) {}
