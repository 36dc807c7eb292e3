// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

/** Why a time can't be had. Nothing changed; the page says what to do instead. */
public final class BookingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    public BookingRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** The reasons; each has words, {@code appointment.refused.<name>}. */
    public enum Why {
        /** Somebody took it a moment ago. */
        GONE,
        /** It is over, or too near to come. */
        TOO_LATE,
        /** The office receives nobody at that moment, or nobody by appointment. */
        CLOSED,
        /** The office does not do this. */
        NO_SERVICE,
        /** More people than are received together. */
        TOO_MANY,
        /** The person has a time already: it can be changed, not doubled. */
        HELD,
        /** There is no such appointment any more. */
        NOTHING_HELD,
        /** Changed as often as the country lets people: an officer does it from here on. */
        NO_MORE_MOVES
    }
}
