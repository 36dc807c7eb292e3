// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** How an interview ended. Only the first needs no other date; none of the others counts against anybody. */
public enum InterviewOutcome {
    COMPLETE,
    CONTINUE,
    NOT_PRESENT,
    LINE,
    NOT_ALONE,
    NO_INTERPRETER;

    public boolean wantsAnotherDate() {
        return this != COMPLETE;
    }
}
