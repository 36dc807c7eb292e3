// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who handles a case as which kind of officer, why, and what came before.
 *
 * @param officer empty when it waits for somebody
 * @param steps the newest first
 */
public record HandledBy(
        CaseKind kind, Optional<UUID> officer, String name, Instant since, List<String> obstacles, List<Step> steps) {

    /**
     * Something that happened: what, to whom it went (nobody when empty), why, in whose words, and by whom; the program when
     * empty.
     */
    public record Step(String what, String to, List<String> grounds, String reason, String by, Instant at) {}

    /** Why whoever has it has it. */
    public List<String> grounds() {
        return steps.isEmpty() ? List.of() : steps.getFirst().grounds();
    }
}
