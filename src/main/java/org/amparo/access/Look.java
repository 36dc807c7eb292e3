// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Instant;

/**
 * One entry of the access log about a person's things, without names.
 *
 * @param office code of the officer's office, and {@code role} their role; empty unless an officer acted
 * @param act as the log names it, such as {@code application.read}
 */
public record Look(Instant at, By by, String office, String role, String act) {

    /** Who acted. */
    public enum By {
        SELF,
        HELPER,
        OFFICER,
        SYSTEM,
        ANYONE
    }
}
