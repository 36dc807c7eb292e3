// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Where an officer works and as what from a day on; nowhere when office and role are empty.
 *
 * @param reason in an administrator's words; empty for the first post of an installation
 * @param by who set it; empty when it was set by the command line
 */
public record PostChange(
        UUID staff,
        String login,
        String name,
        Optional<String> office,
        Optional<String> role,
        LocalDate from,
        String reason,
        String by,
        Instant at) {

    public boolean isAt(String code) {
        return office.filter(code::equals).isPresent();
    }
}
