// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A form that came on paper and is being keyed, or was.
 *
 * @param id of its draft
 * @param receivedOn the day it was handed in, which is the filing date
 * @param reason why it is keyed later; empty when it is not
 */
public record PaperForm(
        UUID id,
        UUID grant,
        String language,
        LocalDate receivedOn,
        String reason,
        UUID officerId,
        String officerName,
        Instant startedAt) {

    @Override
    public String toString() {
        return "PaperForm " + id;
    }
}
