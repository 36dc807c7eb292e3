// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.UUID;

/** A document does not count for now, or counts again ({@code lifted}). Published inside the transaction. */
public record DocumentSuspended(UUID documentId, UUID holder, String type, boolean lifted, Instant at) {}
