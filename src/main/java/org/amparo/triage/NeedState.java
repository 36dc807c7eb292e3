// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

/** What is known of a need. The desk flags; those who protect say the rest. */
public enum NeedState {
    /** Somebody noticed or told it; nobody has looked. Already counts. */
    PENDING_REVIEW,
    CONFIRMED,
    NOT_CONFIRMED,
    /** It was so, and is over. */
    CLOSED;

    public boolean isOpen() {
        return this == PENDING_REVIEW || this == CONFIRMED;
    }
}
