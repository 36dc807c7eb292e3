// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

/** How a seat votes on what is proposed. */
public enum Vote {
    FAVOUR,
    /** For another outcome, which is named. */
    OTHER,
    AGAINST,
    ABSTAIN
}
