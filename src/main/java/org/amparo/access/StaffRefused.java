// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** Why somebody can't be hired or given a post; each has words, {@code work.staff.refused.<name>}. */
public final class StaffRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    StaffRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What was wrong. */
    public enum Why {
        LOGIN,
        LOGIN_TAKEN,
        NAME,
        /** Not a role of the country, or more than the giver may. */
        ROLE,
        /** In the past, or years away. */
        DAY,
        REASON,
        OWN_POST,
        /** Works elsewhere. */
        NOT_HERE
    }
}
