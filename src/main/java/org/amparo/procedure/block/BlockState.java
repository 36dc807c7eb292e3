// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

/** Where a block stands. */
public enum BlockState {
    /** The program goes through the cases. */
    SEARCHING,
    /** Found, to be looked at by a person; nothing has happened to any case. */
    READY,
    /** Its cases are being put before the committee. */
    PROPOSING,
    /** Before the committee. */
    PROPOSED,
    /** The vote is being carried out, case by case. */
    DECIDING,
    /** Carried out. */
    DONE,
    /** Given up before it was proposed. */
    DISCARDED;

    /** The program is at it. */
    public boolean isRunning() {
        return this == SEARCHING || this == PROPOSING || this == DECIDING;
    }
}
