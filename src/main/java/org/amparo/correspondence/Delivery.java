// SPDX-License-Identifier: Apache-2.0
package org.amparo.correspondence;

import java.time.Instant;

/** Something that became of a message. */
public record Delivery(Outcome outcome, Instant at) {

    /** What can become of one. */
    public enum Outcome {
        /** The mail server took it. */
        HANDED_OVER,
        /** The person does not want mail: it is here to be read. */
        NOT_WANTED,
        /** The mail server refused it for good. */
        REFUSED,
        /** It came back later. */
        BOUNCED,
        /** No mail server answered for too long. */
        GIVEN_UP,
        /** The person opened it in the portal. */
        READ;

        /** Whether the mail reached nobody. */
        public boolean isReturned() {
            return this == REFUSED || this == BOUNCED;
        }
    }
}
