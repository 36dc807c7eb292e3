// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.UUID;

/** An extension of a holder's documents was taken back. Once for each holder and extension, inside its transaction. */
public record ExtensionTakenBack(UUID noticeId, UUID holder, Instant at) {}
