// SPDX-License-Identifier: Apache-2.0
package org.amparo.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A message as it was said, and what became of it, oldest first.
 *
 * @param kind what it is about; {@code reference} is the id of that thing
 * @param language BCP 47 tag of the language it was said in
 */
public record MessageView(
        UUID id, String kind, UUID reference, String language, String body, Instant saidAt, List<Delivery> deliveries) {

    public MessageView {
        deliveries = List.copyOf(deliveries);
    }

    public boolean isRead() {
        return readAt().isPresent();
    }

    public Optional<Instant> readAt() {
        return deliveries.stream()
                .filter(delivery -> delivery.outcome() == Delivery.Outcome.READ)
                .map(Delivery::at)
                .findFirst();
    }

    /** Whether the mail reached nobody. */
    public boolean isReturned() {
        return deliveries.stream().anyMatch(delivery -> delivery.outcome().isReturned());
    }

    @Override
    public String toString() {
        return "MessageView[" + id + "]";
    }
}
