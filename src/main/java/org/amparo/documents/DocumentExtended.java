// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.UUID;

/** Documents of a holder are valid longer by a legal act. Once for each holder and extension, inside its transaction. */
public record DocumentExtended(UUID noticeId, UUID holder, Instant at) {}
