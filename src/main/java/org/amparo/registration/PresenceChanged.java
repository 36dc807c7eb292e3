// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** What somebody was about to do about a presence no longer fits: another was quicker. Nothing happened. */
public final class PresenceChanged extends RuntimeException {
    PresenceChanged() {
        super("the presence stands otherwise", null, false, false);
    }
}
