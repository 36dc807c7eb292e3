// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.terminal;

/** A command that won't run as it was asked; the message says why and what to do, the code becomes the exit status. */
public final class Refusal extends RuntimeException {

    /** Wrong use of the command line, as in sysexits.h. */
    public static final int USAGE = 64;

    /** A configuration that must not be served, as in sysexits.h. */
    public static final int CONFIGURATION = 78;

    private final int exitStatus;

    public Refusal(int exitStatus, String message) {
        super(message);
        this.exitStatus = exitStatus;
    }

    public int exitStatus() {
        return exitStatus;
    }
}
