// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Instant;

/**
 * One entry of the access log about a person's things, without an officer's name.
 *
 * @param office code of the officer's office, and {@code role} their role; empty unless an officer acted
 * @param helper as the person named them; empty unless a helper acted
 * @param act as the log names it, such as {@code application.read}
 */
public record Look(Instant at, By by, String office, String role, String helper, String act) {

    /** Who acted. */
    public enum By {
        SELF,
        HELPER,
        OFFICER,
        SYSTEM,
        ANYONE,
        REGISTRY
    }
}
