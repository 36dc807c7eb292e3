// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** How far an application is before a case exists for it. */
public enum ApplicationState {
    /** Submitted; waits for an officer. */
    PRE_REGISTERED,
    /** An officer asked for something; the filing date stands. */
    INFORMATION_REQUESTED,
    /** An officer registered it; from here the procedure module carries the case. */
    REGISTERED
}
