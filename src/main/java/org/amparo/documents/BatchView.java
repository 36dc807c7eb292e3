// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Cards that are printed together, and who did what with them.
 */
public record BatchView(
        UUID id,
        String office,
        State state,
        Done prepared,
        Optional<Done> released,
        Optional<Done> printed,
        List<Item> items) {

    /** How far it is. */
    public enum State {
        PREPARED,
        RELEASED,
        /** The file was handed out; what came of it is still to be noted. */
        PRINTING,
        DONE,
        WITHDRAWN
    }

    /** What came of a card of the batch. */
    public enum Outcome {
        PRINTED,
        SPOILED,
        /** The blank is whole. */
        NOT_PRINTED
    }

    /** Who did it, and when. */
    public record Done(UUID by, String name, Instant at) {}

    /** A card of the batch and its blank. */
    public record Item(
            UUID card, String number, String titleKey, String serial, Optional<Outcome> outcome, boolean holds) {}

    public BatchView {
        items = List.copyOf(items);
    }

    /** The first letters of its id, to be said aloud. */
    public String name() {
        return id.toString().substring(0, 8);
    }
}
