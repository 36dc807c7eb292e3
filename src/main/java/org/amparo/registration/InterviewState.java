// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** Where an interview stands, by what happened. */
public enum InterviewState {
    PLANNED,
    RUNNING,
    LINE_DOWN,
    CALLED_OFF,
    ENDED;

    /** Whether it is still to be held, or being held. */
    public boolean isOpen() {
        return this == PLANNED || isOn();
    }

    /** Begun and not over. */
    public boolean isOn() {
        return this == RUNNING || this == LINE_DOWN;
    }
}
