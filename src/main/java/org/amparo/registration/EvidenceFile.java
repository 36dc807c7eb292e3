// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.UUID;
import org.amparo.access.Compartment;

/**
 * An uploaded file as listed.
 *
 * @param field key of the field it answers; for a row's field list, row and field, joined by points
 * @param compartment whose key seals it
 */
public record EvidenceFile(
        UUID id, String field, Compartment compartment, String mediaType, int sizeBytes, Instant storedAt) {

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
