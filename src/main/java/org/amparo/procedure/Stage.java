// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

/** Where a case stands. Few on purpose: what it waits for is said elsewhere. */
public enum Stage {
    /** Sent by the applicant; not yet a case. */
    PRE_REGISTERED,
    /** Has its file number; the provisional document is issued. */
    REGISTERED
}
