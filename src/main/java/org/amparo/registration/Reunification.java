// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody's request that a relative elsewhere may come.
 *
 * @param relationship code of list REL
 * @param country ISO 3166-1 alpha-3, or empty
 * @param story what the person wrote about it
 * @param steps from the first to the newest; never empty
 */
public record Reunification(
        UUID id,
        UUID applicationId,
        String name,
        String relationship,
        String country,
        String story,
        Instant askedAt,
        List<Step> steps) {

    public enum State {
        RECEIVED,
        UNDER_REVIEW,
        MORE_NEEDED,
        GRANTED,
        NOT_GRANTED;

        /** Nothing follows. */
        public boolean isFinal() {
            return this == GRANTED || this == NOT_GRANTED;
        }

        /** What must be explained to the person. */
        public boolean needsNote() {
            return this == MORE_NEEDED || this == NOT_GRANTED;
        }
    }

    /** Where the request stood from a moment on, and what the officer wrote about it; may be empty. */
    public record Step(State state, String note, Instant at) {
        @Override
        public String toString() {
            return "Step[" + state + "]";
        }
    }

    public State state() {
        return steps.getLast().state();
    }

    @Override
    public String toString() {
        return "Reunification[" + id + "]";
    }
}
