// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import org.amparo.procedure.assignment.TeamRefused.Why;

/** Why somebody does something with a case, in their words: never empty, and never the whole file. */
public final class Reason {

    public static final int LONGEST = 500;

    private Reason() {}

    static String said(String typed) {
        var said = typed.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new TeamRefused(Why.REASON);
        }
        return said;
    }
}
