// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The answer to a body that signed in. Of a person it says what this body may learn, and only while the document is
 * valid: whoever holds one that isn't is no less a person to protect.
 *
 * @param <T> what this body may learn
 */
public record BodyCheck<T>(CheckStatus status, Optional<T> seen, Instant at) {

    /**
     * What clinics learn.
     *
     * @param document for the address of the face, and nothing else
     * @param care the words' key of the care the holder is entitled to
     */
    public record Clinic(UUID document, String name, String birthDate, String care, boolean hasPhoto) {
        @Override
        public String toString() {
            return "Clinic[" + document + "]";
        }
    }

    /** What the police learn. */
    public record Police(UUID document, String name, String number, boolean hasPhoto) {
        @Override
        public String toString() {
            return "Police[" + document + "]";
        }
    }
}
