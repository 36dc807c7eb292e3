// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which lines of an office's cases to show.
 *
 * @param kinds of these kinds; all when empty
 * @param waiting only what nobody has
 * @param officer only what this officer has
 * @param page from 1 on
 */
public record CaseloadFilter(
        Set<String> offices, Set<CaseKind> kinds, boolean waiting, Optional<UUID> officer, int page) {}
