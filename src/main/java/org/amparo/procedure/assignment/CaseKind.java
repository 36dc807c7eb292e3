// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

/** What an officer has to do with a case: look after the person, or after the claim. Each case may need one of each. */
public enum CaseKind {
    PROTECTION,
    ELIGIBILITY
}
