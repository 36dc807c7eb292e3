// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The photograph that counts, what can be measured of it, and those before it.
 *
 * @param checks what was measured, in words
 * @param weak a reason is needed why it serves all the same
 * @param settled what was decided last, in words, or empty
 */
public record PhotoView(
        FlowView flow,
        Optional<UUID> photo,
        List<Check> checks,
        boolean weak,
        String settled,
        List<Former> former,
        List<Choice> serves,
        List<Choice> without,
        boolean required,
        String note,
        String error) {

    /** One measure. */
    public record Check(String text, boolean good) {}

    /** An earlier photograph. */
    public record Former(UUID id, String when) {}

    public boolean isWrong() {
        return !error.isEmpty();
    }

    @Override
    public String toString() {
        return "PhotoView";
    }
}
