// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.letters;

/** Where a letter stands. */
public enum LetterState {
    /** Why must still be written. */
    DRAFT,
    /** To be signed. */
    READY,
    /** Somebody signed; the file is being made. */
    SIGNED,
    /** The signed file is there. */
    MADE,
    /** The file could not be made: somebody must look at what was written. */
    FAILED
}
