// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.UUID;

/** An uploaded file as listed: for which field, of which media type, how many bytes, and when it arrived. */
public record EvidenceFile(UUID id, String field, String mediaType, int sizeBytes, Instant storedAt) {

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
