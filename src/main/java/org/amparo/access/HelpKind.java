// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** In which role somebody helps. */
public enum HelpKind {
    LAWYER,
    NGO,
    RELATIVE,
    OTHER,
    /** An officer who fills in the form with the person, or keys it from paper; never chosen by the applicant. */
    OFFICER
}
