// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

/** The country's procedure has no such step from where the case stands, or not now, or not by this officer. */
public final class StepRefused extends RuntimeException {

    private final Why why;

    StepRefused(Stage from, Step step, Why why) {
        super("%s is no step from %s: %s".formatted(step, from, why));
        this.why = why;
    }

    /** What stands in the way; each has its words. */
    public enum Why {
        /** There is no such step from this stage. */
        NO_SUCH_STEP,
        OTHER_TRACK,
        OTHER_OUTCOME,
        /** It can be taken once, and was. */
        ONLY_ONCE,
        /** Another step must have been taken before. */
        TOO_EARLY,
        /** Four eyes: this officer took the step this one judges. */
        SAME_OFFICER,
        /** The person's time has not run out. */
        CLOCK_RUNS,
        /** An open point must be settled first. */
        OPEN_POINT,
        /** The assessment is not written, or something is missing in it. */
        NO_ASSESSMENT,
        /** The person was not heard to the end, or an interview is still to be held. */
        NO_INTERVIEW,
        /** A body decides it in session, by vote. */
        IN_SESSION,
        /** It is taken for all cases of a block at once, and for none by itself. */
        IN_BLOCK
    }

    public Why why() {
        return why;
    }
}
