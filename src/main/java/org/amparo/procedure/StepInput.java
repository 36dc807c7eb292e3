// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.LocalDate;

/**
 * What whoever takes a step says of it.
 *
 * @param day the local day it counts from: today, or before it where the person was told before it is noted
 * @param choice what {@link Step#asks} asks; empty where it asks nothing
 * @param note why, in words; never about the claim itself
 * @param proof of having told the person: a receipt's number, who handed it over
 */
public record StepInput(LocalDate day, String choice, String note, String proof) {

    public static StepInput of(LocalDate day) {
        return new StepInput(day, "", "", "");
    }

    @Override
    public String toString() {
        return "StepInput[" + day + "]";
    }
}
