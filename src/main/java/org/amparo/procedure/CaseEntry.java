// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One step a case took: who, which, from where to where, by which law, when.
 *
 * @param day the local day the step counts from, which the person's proof may put before the day it was noted
 * @param choice what was chosen, as {@link Step#asks} says; empty where nothing was
 * @param proof of having told the person
 */
public record CaseEntry(
        String actor,
        String actorName,
        Step step,
        Stage from,
        Stage to,
        String law,
        Instant at,
        LocalDate day,
        String choice,
        String note,
        String proof) {

    /** Counted from no earlier day than this. */
    CaseEntry notBefore(LocalDate first) {
        return day.isBefore(first)
                ? new CaseEntry(actor, actorName, step, from, to, law, at, first, choice, note, proof)
                : this;
    }

    /** Without what was written about a person. */
    @Override
    public String toString() {
        return "CaseEntry[%s from %s to %s]".formatted(step, from, to);
    }
}
