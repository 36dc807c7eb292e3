// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.List;
import org.amparo.access.HelpKind;

/** How an application arrived, as it was known then: who had a hand in it, and how the person said yes. */
public record Filing(Channel channel, List<By> hands, Confirmed confirmed, String language, Instant at) {

    /** Somebody who filled in for the person; the organisation may be empty. */
    public record By(HelpKind kind, String name, String organisation) {
        @Override
        public String toString() {
            return "By";
        }
    }
}
