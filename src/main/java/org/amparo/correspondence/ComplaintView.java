// SPDX-License-Identifier: Apache-2.0
package org.amparo.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A complaint or suggestion, and the answer once there is one.
 *
 * @param language BCP 47 tag of the language the person was reading in
 */
public record ComplaintView(
        UUID id, long number, Topic topic, String language, String text, Instant filedAt, Optional<Answer> answer) {

    /** What it is about. */
    public enum Topic {
        TREATMENT,
        DELAY,
        PRIVACY,
        MONEY,
        WEBSITE,
        IDEA,
        OTHER
    }

    /** What an officer said. */
    public record Answer(String text, String officerName, Instant at) {
        @Override
        public String toString() {
            return "Answer";
        }
    }

    @Override
    public String toString() {
        return "ComplaintView[" + id + "]";
    }
}
