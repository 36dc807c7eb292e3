// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How an office is named where an id is needed. */
final class Offices {

    private Offices() {}

    static UUID id(String office) {
        return UUID.nameUUIDFromBytes(office.getBytes(StandardCharsets.UTF_8));
    }
}
