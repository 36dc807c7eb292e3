// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A box of blanks as it came; {@code countedBy} is empty until a second officer counted it. */
public record BoxView(
        UUID id, Serials serials, Instant at, String byName, Optional<String> countedBy, boolean mayCount) {}
