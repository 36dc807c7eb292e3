// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** What a mailed code is for. A code for one thing does nothing else. */
public enum CodePurpose {
    /** Signs an applicant in. */
    SIGN_IN,
    /** Signs in somebody who helps. */
    HELP,
    /** Says that the person wants sent what somebody else filled in. */
    CONFIRM,
    /** Says to an officer in person that the address is the person's own. */
    ASSIST,
    /** Puts back the address an account had. */
    UNDO,
    /** Says that a further address of an account reads its mail; kept apart from the others. */
    ADDRESS
}
