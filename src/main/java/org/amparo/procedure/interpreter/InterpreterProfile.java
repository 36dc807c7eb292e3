// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interpreter;

import java.util.List;
import java.util.Set;

/**
 * What is on record about an interpreter.
 *
 * @param gender as told: F, M, or empty
 * @param offices codes of those they come to
 * @param remote they interpret by video or telephone
 * @param contact how to reach them, kept sealed
 */
public record InterpreterProfile(
        String name, String gender, List<Tongue> tongues, Set<String> offices, boolean remote, String contact) {

    public static final InterpreterProfile EMPTY = new InterpreterProfile("", "", List.of(), Set.of(), true, "");

    public InterpreterProfile {
        tongues = List.copyOf(tongues);
        offices = Set.copyOf(offices);
    }

    @Override
    public String toString() {
        return "InterpreterProfile";
    }
}
