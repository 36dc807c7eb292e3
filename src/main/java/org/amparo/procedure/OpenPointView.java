// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something a case waits for: what, by which law, who looks after it, until when.
 *
 * @param blocks the steps that wait for it; empty when it only reminds
 * @param closedAt empty while it is open
 */
public record OpenPointView(
        UUID id,
        PointKind kind,
        String what,
        String law,
        String openedBy,
        Instant openedAt,
        Optional<LocalDate> dueOn,
        boolean blocks,
        Optional<Instant> closedAt,
        String closedBy,
        String result) {

    boolean isBlocking() {
        return blocks && closedAt.isEmpty();
    }

    @Override
    public String toString() {
        return "OpenPointView[" + kind + "]";
    }
}
