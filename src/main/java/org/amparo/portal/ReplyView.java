// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import org.amparo.registration.EvidenceFile;
import org.amparo.registration.InformationRequestView;

/**
 * What was asked for, what was typed in reply and what is wrong with that, and the files that arrived.
 *
 * @param daysLeft working days; {@code late} when the last day is over
 */
public record ReplyView(
        InformationRequestView request,
        String typed,
        String error,
        List<EvidenceFile> files,
        int daysLeft,
        boolean late) {
    @Override
    public String toString() {
        return "ReplyView";
    }
}
