// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person asked to have changed, and the decision once there is one.
 *
 * @param page the form's page it was asked on, whose title says what it is about
 */
public record FactUpdateView(
        UUID id,
        UUID applicationId,
        String page,
        String explanation,
        Instant askedAt,
        List<FactChange> changes,
        Optional<Decision> decision) {

    /** An officer's, with the reason when it is no. */
    public record Decision(boolean accepted, String reason, String officerName, Instant at) {}

    public FactUpdateView {
        changes = List.copyOf(changes);
    }

    public boolean isWaiting() {
        return decision.isEmpty();
    }

    @Override
    public String toString() {
        return "FactUpdateView[" + id + "]";
    }
}
