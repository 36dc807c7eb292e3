// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.UUID;

/**
 * Proof that an application arrived: its control number and the moment it counts from, which never changes.
 *
 * @param name as the person is spoken to
 * @param office code of the office that deals with it
 */
public record Receipt(
        UUID applicationId,
        UUID personId,
        String controlNumber,
        Instant filedAt,
        String name,
        String office,
        ApplicationState state) {

    @Override
    public String toString() {
        return "Receipt " + applicationId;
    }
}
