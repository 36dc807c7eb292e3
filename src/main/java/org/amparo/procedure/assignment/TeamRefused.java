// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

/** Something about an officer or a handing on that can't be; nothing changed. */
public final class TeamRefused extends RuntimeException {

    /** What is wrong, named in words by {@code work.team.refused.<name>}. */
    public enum Why {
        /** No such officer among those one answers for. */
        NOBODY,
        LANGUAGE,
        CAP,
        DAYS,
        NATIONALITY,
        CASE,
        REASON,
        /** The officer chosen can't take it. */
        UNFIT,
        /** Somebody else changed it meanwhile. */
        CHANGED
    }

    private final Why why;

    TeamRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
