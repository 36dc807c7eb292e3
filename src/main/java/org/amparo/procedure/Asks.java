// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

/** What whoever takes a step must choose, beside the day it counts from and what they have to say about it. */
public enum Asks {
    NOTHING,
    /** An outcome of the procedure: a code of the list OUT. */
    OUTCOME,
    /** Why a case ends or rests without one: a code of the list CLS. */
    CLOSURE,
    /** One of the country's tracks. */
    TRACK,
    /** The office that goes on with it. */
    OFFICE,
    /** The channel by which the person was told, a code of the list SVC, and the proof of it. */
    SERVICE
}
