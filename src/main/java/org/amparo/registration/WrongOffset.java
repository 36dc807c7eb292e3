// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** A chunk does not begin where the last one ended, or the file is not whole yet. Says where to go on. */
public final class WrongOffset extends Exception {

    private final int arrived;

    WrongOffset(int arrived) {
        super("wrong offset", null, false, false);
        this.arrived = arrived;
    }

    public int arrived() {
        return arrived;
    }
}
