// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

/** What a step can need beside what is said of it; a country's procedure.yaml says which step needs it. */
enum Need {
    /** The assessment is written, with nothing missing. */
    ASSESSMENT,
    /** The person was heard to the end, and no interview of the case is still to be held. */
    INTERVIEW
}
