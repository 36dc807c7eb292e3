// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;
import org.amparo.access.Compartment;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way.
 *
 * @param field key of the field it answers, as with {@link EvidenceFile}
 * @param ending of the file's name on the sender's device
 * @param arrived how many of its bytes are durable here; the next chunk begins there
 * @param evidence what it became; null until it is whole and was judged
 */
public record Upload(
        UUID id,
        UUID draft,
        String field,
        Compartment compartment,
        String ending,
        int sizeBytes,
        int arrived,
        @Nullable UUID evidence) {

    public boolean isWhole() {
        return arrived == sizeBytes;
    }

    public int percent() {
        return (int) (100L * arrived / sizeBytes);
    }
}
