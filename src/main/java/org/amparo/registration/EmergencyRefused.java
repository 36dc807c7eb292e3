// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** Nothing was opened or noted. */
public class EmergencyRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Why why;

    public EmergencyRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What has to be mended. */
    public enum Why {
        /** Which part, and what danger. */
        CHOICE,
        /** A reason of some words; see {@link Emergencies#SHORTEST} and {@link Emergencies#LONGEST}. */
        REASON,
        /** Whoever opened it does not review it. */
        OWN,
        /** Somebody reviewed it already. */
        REVIEWED
    }
}
