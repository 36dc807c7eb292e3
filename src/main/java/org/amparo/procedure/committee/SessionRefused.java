// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

/** What somebody wanted of a session or a seat cannot be; nothing changed. */
public final class SessionRefused extends RuntimeException {

    private final Why why;

    SessionRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    /** What stands in the way; each has its words. */
    public enum Why {
        /** No such body or seat. */
        SEAT,
        /** Nobody was named, or not somebody who can hold this seat. */
        PERSON,
        DAYS,
        /** Somebody else holds the seat then. */
        TAKEN,
        /** The person has another seat of the body then. */
        ALREADY,
        /** The day or the hour of a session. */
        TIME,
        PLACE,
        /** The session is not in a state for this. */
        STATE,
        /** The case is not on the agenda, or not any more. */
        CASE,
        NO_QUORUM,
        /** Its day has not come. */
        TOO_EARLY,
        /** Attendance that nobody can have. */
        ATTENDANCE,
        /** Whoever holds a seat is no officer who decides any more. */
        GONE,
        /** A vote is missing, or not one that can be cast. */
        VOTE,
        OUTCOME,
        REASON,
        /** Nothing was adopted. */
        RESULT,
        /** An officer does not sign for both. */
        SAME_SIGNER,
        /** Only who had the chair signs for it. */
        CHAIR
    }

    public Why why() {
        return why;
    }
}
