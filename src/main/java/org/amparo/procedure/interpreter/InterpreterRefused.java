// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interpreter;

/** Something about an interpreter that can't be; nothing changed. */
public final class InterpreterRefused extends RuntimeException {

    /** What is wrong, named in words by {@code work.interpreter.refused.<name>}. */
    public enum Why {
        /** No such interpreter, or one who works no more. */
        NOBODY,
        NAME,
        CONTACT,
        LANGUAGE,
        DIALECT,
        /** Neither an office nor remote. */
        PLACE,
        DAYS,
        NATIONALITY,
        CASE,
        REASON,
        /** A time that is over, or too long. */
        TIME,
        /** They interpret for somebody else then. */
        TAKEN,
        AWAY,
        /** There are bookings ahead. */
        BOOKED,
        /** Somebody else changed it meanwhile. */
        CHANGED
    }

    private final Why why;

    public InterpreterRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
