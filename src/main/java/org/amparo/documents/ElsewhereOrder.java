// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A card that another authority makes for somebody, and how far it is. */
public record ElsewhereOrder(
        UUID id,
        ElsewhereKind kind,
        UUID holder,
        String fileNumber,
        String office,
        ElsewhereState state,
        Instant orderedAt,
        Optional<Long> batch,
        String number,
        List<Step> steps) {

    /** Who brought it that far, and why where it ended. */
    public record Step(ElsewhereState state, String byName, String why, Instant at) {}

    public Set<ElsewhereState> next() {
        return state.next();
    }

    /** When it came as far as it is. */
    public Instant since() {
        return steps.isEmpty() ? orderedAt : steps.getLast().at();
    }

    @Override
    public String toString() {
        return "ElsewhereOrder[" + id + " " + state + "]";
    }
}
