// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** How far it is shown that a person is in the country. None of these refuses anybody anything. */
public enum PresenceState {
    /** A stamp, or help by those who meet people here, shows it already. */
    NOT_NEEDED,
    /** A proof is asked for and has not come; it may come at any time. */
    PROOF_MISSING,
    /** A proof came; an officer will look at it. */
    PROOF_GIVEN,
    /** An officer accepted the proof. */
    ACCEPTED,
    /** An officer is in doubt; the person is asked to come to an office. */
    SUMMONED,
    /** The person did not come and may choose another day. */
    MISSED,
    /** The person was seen by an officer. */
    CONFIRMED;

    /** Whether there is anything left to do about it. */
    public boolean isOpen() {
        return this == PROOF_MISSING || this == PROOF_GIVEN || this == SUMMONED || this == MISSED;
    }

    /** Whether an officer asked the person to come, and it has not happened yet. */
    public boolean isToCome() {
        return this == SUMMONED || this == MISSED;
    }
}
