// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** How a person's own change of something on record is made. In this order each asks more than the one before. */
public enum UpdateWay {
    /** At once. */
    FREE,
    /** An officer decides. */
    APPROVAL,
    /** An officer decides, with a paper that shows it or the reason why there is none. */
    EVIDENCE
}
