// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

/** Who is heard in an interview of a case: each alone, and none sees what another said. */
public enum Whom {
    /** Whose case it is. */
    APPLICANT,
    SPOUSE,
    /** With a guardian, who is named. */
    CHILD,
    /** Anybody else of the family. */
    OTHER
}
