// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A key by which a registry's program checks documents, as whoever runs the installation sees it; the key itself is kept nowhere. */
public record RegistryKey(UUID id, String name, String purpose, Instant madeAt, Optional<Instant> revokedAt) {}
