// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.util.Optional;
import java.util.UUID;

/** Where and with whom beside the officer somebody is heard, as the date that counts says it. */
public record HearingPlace(
        boolean remote,
        String office,
        String room,
        String dialect,
        String gender,
        Optional<UUID> interpreterId,
        Along along) {

    /** What is sealed of it: the address of the meeting, and who comes along. */
    public record Along(String link, String representative, String contact, String guardian) {
        @Override
        public String toString() {
            return "Along";
        }
    }

    @Override
    public String toString() {
        return "HearingPlace[" + office + "]";
    }
}
