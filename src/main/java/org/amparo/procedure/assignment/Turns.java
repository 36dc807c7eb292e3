// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

/** Whose turn it is when an officer takes a case; whoever judges urgency says so. */
public interface Turns {

    /** Whether the case to be taken now is the one that has waited longest, whatever its tier. Counts as a turn. */
    boolean isOfTheOldest();
}
